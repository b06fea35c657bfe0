package io.budgetlens.lake.catalogue;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lake's book: which releases there are, which snapshots they are made of, and who may publish
 * the next one. A release exists from the moment {@link #record} returns.
 */
public final class Ledger implements AutoCloseable {
  /** How long a lease lasts that its holder does not renew. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private final Database database;
  private final Clock clock;

  public Ledger(Path file, Clock clock) {
    this.database = new Database(file);
    this.clock = clock;
  }

  /** The JDBC address other users of the same database file connect to. */
  public static String url(Path file) {
    return Database.url(file);
  }

  /** Makes the tables that are not there. */
  public void create() {
    database.inOneStep(
        () -> {
          for (String statement : script().split(";")) {
            if (!statement.isBlank()) {
              database.run(statement);
            }
          }
          return true;
        });
  }

  private static String script() {
    try (InputStream in = Ledger.class.getResourceAsStream("Ledger.sql")) {
      return new String(
          Objects.requireNonNull(in, "Ledger.sql").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Ledger.sql cannot be read", e);
    }
  }

  /** Newest first. */
  public List<Published> releases() {
    return database.list("select * from release order by number desc", Ledger::published);
  }

  public Optional<Published> current() {
    return database
        .list("select * from release order by number desc limit 1", Ledger::published)
        .stream()
        .findFirst();
  }

  public Optional<Published> release(int number) {
    return database
        .list("select * from release where number = ?", Ledger::published, number)
        .stream()
        .findFirst();
  }

  public Optional<Published> releaseOf(String run) {
    return database.list("select * from release where run = ?", Ledger::published, run).stream()
        .findFirst();
  }

  private static Published published(ResultSet row) throws SQLException {
    return new Published(
        row.getInt("number"),
        row.getString("kind"),
        Instant.parse(row.getString("published_at")),
        row.getString("run"));
  }

  /** The snapshots a release is made of, by table name; a table without rows may be absent. */
  public Map<String, Pinned> tables(int release) {
    Map<String, Pinned> tables = new HashMap<>();
    database.list(
        "select table_name, snapshot_id, rows from release_table where number = ?",
        row ->
            tables.put(
                row.getString("table_name"),
                new Pinned(row.getLong("snapshot_id"), row.getLong("rows"))),
        release);
    return tables;
  }

  /** Takes the lease and notes the run; gives back the lease that stands in the way, if any. */
  public Optional<Lease> begin(String run, String kind, Holder holder) {
    return database.inOneStep(
        () -> {
          Instant now = clock.instant();
          Optional<Lease> other = lease().filter(lease -> !lease.isFree(now));
          if (other.isEmpty()) {
            take(new Lease(run, kind, holder, now, now.plus(LEASE)));
          }
          return other;
        });
  }

  private void take(Lease lease) {
    database.run(
        "insert or replace into lease values (1, ?, ?, ?, ?, ?, ?)",
        lease.run(),
        lease.kind(),
        lease.holder().toString(),
        lease.holder().began().toString(),
        lease.since().toString(),
        lease.expires().toString());
    database.run(
        "insert into run values (?, ?, ?)", lease.run(), lease.kind(), lease.since().toString());
  }

  public Optional<Lease> lease() {
    return database.list("select * from lease", Ledger::lease).stream().findFirst();
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
        row.getString("run"),
        row.getString("kind"),
        Holder.parse(row.getString("holder"), Instant.parse(row.getString("process_began_at"))),
        Instant.parse(row.getString("since")),
        Instant.parse(row.getString("expires_at")));
  }

  /** Says that the run is alive; false when it has lost the lease. */
  public boolean renew(String run) {
    String expires = clock.instant().plus(LEASE).toString();
    return database.run("update lease set expires_at = ? where run = ?", expires, run) == 1;
  }

  public boolean holds(String run) {
    return lease().filter(lease -> lease.run().equals(run)).isPresent();
  }

  /** Runs that did not tidy up: they died. Only the holder of the lease may ask. */
  public List<String> unfinished(String exceptRun) {
    return database.list(
        "select id from run where id <> ? order by began_at, id",
        row -> row.getString("id"),
        exceptRun);
  }

  /** Forgets a run that left nothing behind, and gives its lease back if it still has it. */
  public void finish(String run) {
    database.inOneStep(
        () ->
            database.run("delete from run where id = ?", run)
                + database.run("delete from lease where run = ?", run));
  }

  /**
   * Makes a release of the pinned tables, all or none.
   *
   * @param number one more than the release the run began from
   * @throws LeaseLost if another run took the lease or published meanwhile
   */
  public Published record(String run, int number, Map<String, Pinned> tables) {
    return database.inOneStep(
        () -> {
          Lease lease = held(run);
          if (current().map(Published::number).orElse(0) != number - 1) {
            throw new LeaseLost(
                new Words(
                    "另一次运行已先发布了 r-" + number + "；请重新运行",
                    "r-" + number + " was published by another run meanwhile; run it again"));
          }
          Published published = new Published(number, lease.kind(), clock.instant(), run);
          write(published, tables);
          return published;
        });
  }

  private Lease held(String run) {
    Optional<Lease> lease = lease();
    return lease
        .filter(l -> l.run().equals(run))
        .orElseThrow(
            () ->
                new LeaseLost(
                    new Words(
                        "发布权已由"
                            + lease
                                .map(l -> " " + l.kind() + " " + l.holder() + " ")
                                .orElse("已结束的运行")
                            + "接管；请重新运行",
                        "the right to publish was taken over by "
                            + lease
                                .map(l -> l.kind() + " " + l.holder())
                                .orElse("a run that is done")
                            + "; run it again")));
  }

  private void write(Published release, Map<String, Pinned> tables) {
    database.run(
        "insert into release values (?, ?, ?, ?)",
        release.number(),
        release.kind(),
        release.at().toString(),
        release.run());
    tables.forEach(
        (table, pinned) ->
            database.run(
                "insert into release_table values (?, ?, ?, ?)",
                release.number(),
                table,
                pinned.snapshot(),
                pinned.rows()));
  }

  @Override
  public void close() {
    database.close();
  }
}
