package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Holder;
import io.budgetlens.lake.catalogue.Lease;
import io.budgetlens.lake.catalogue.Ledger;
import io.budgetlens.lake.catalogue.Pinned;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A folder of Iceberg tables and landed documents, read by release. It holds no path of its own, so
 * that it can be moved or copied while nobody writes to it. Safe for use by several threads.
 */
public final class Lake implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final LakeStore store;
  private final Landing landing;
  private final Map<PinnedTable, List<Path>> files = new ConcurrentHashMap<>();

  private record PinnedTable(String table, long snapshot) {}

  private Lake(LakeFolder folder, Clock clock, Checkpoint checkpoint) {
    Ledger ledger = new Ledger(folder.catalogue(), clock);
    ledger.create();
    this.store = new LakeStore(folder, ledger, new IcebergTables(folder, checkpoint), checkpoint);
    this.landing = new Landing(folder.landed(), checkpoint);
  }

  /**
   * @throws NoSuchLake if there is none in the folder
   */
  public static Lake open(Path root) {
    return open(root, Clock.systemUTC());
  }

  /**
   * @throws NoSuchLake if there is none in the folder
   */
  public static Lake open(Path root, Clock clock) {
    LakeFolder folder = new LakeFolder(root);
    if (!Files.exists(folder.catalogue())) {
      throw new NoSuchLake(root);
    }
    return new Lake(folder, clock, Checkpoint.none());
  }

  public static Lake openOrCreate(Path root) {
    return openOrCreate(root, Clock.systemUTC(), Checkpoint.none());
  }

  public static Lake openOrCreate(Path root, Clock clock, Checkpoint checkpoint) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be made", e);
    }
    return new Lake(new LakeFolder(root), clock, checkpoint);
  }

  public Path root() {
    return store.folder().root();
  }

  public Landing landing() {
    return landing;
  }

  /**
   * Where a run keeps what it has read until it is published; what lies there is no part of any
   * release. Only the run that holds the lease may write there.
   */
  public Path staged() {
    return store.folder().staged();
  }

  /** The newest release; empty before the first. */
  public Optional<Release> current() {
    return store.ledger().current().map(Release::of);
  }

  /** Newest first. */
  public List<Release> releases() {
    return store.ledger().releases().stream().map(Release::of).toList();
  }

  /**
   * @throws NoSuchRelease if there is none of that number
   */
  public Release release(int number) {
    return store
        .ledger()
        .release(number)
        .map(Release::of)
        .orElseThrow(() -> new NoSuchRelease(Release.id(number)));
  }

  /** How many rows a table has in a release, without reading it. */
  public long rows(Release release, TableContract table) {
    return pinned(release, table).map(Pinned::rows).orElse(0L);
  }

  /** The Parquet files a table consists of in a release. */
  public List<Path> files(Release release, TableContract table) {
    return pinned(release, table)
        .map(
            pinned ->
                files.computeIfAbsent(
                    new PinnedTable(table.name(), pinned.snapshot()),
                    key -> store.tables().files(table, pinned.snapshot())))
        .orElse(List.of());
  }

  private Optional<Pinned> pinned(Release release, TableContract table) {
    release(release.number());
    return Optional.ofNullable(store.ledger().tables(release.number()).get(table.name()));
  }

  /** A work with a view per table, pinned to the release whatever is published meanwhile. */
  public Work read(Engine engine, Release release) {
    return work(engine, table -> files(release, table));
  }

  /** The same before the first release: all views are empty. */
  public Work readNothing(Engine engine) {
    return work(engine, table -> List.of());
  }

  private static Work work(Engine engine, Function<TableContract, List<Path>> files) {
    Work work = engine.open();
    try {
      for (TableContract table : Tables.all()) {
        work.table(table, files.apply(table));
      }
      return work;
    } catch (RuntimeException e) {
      work.close();
      throw e;
    }
  }

  /**
   * Begins the run that makes the next release, after tidying up behind runs that died.
   *
   * @param kind what the run does: {@code ingest}, {@code analyze}, {@code correct}
   * @param wait how long to wait for another run to end
   * @throws LakeBusy if it has not ended by then
   */
  public Publication begin(String kind, Duration wait) {
    String run = TableTidying.RUN_PREFIX + UUID.randomUUID();
    take(run, kind, wait);
    Heartbeat heartbeat = new Heartbeat(store.ledger(), run);
    try {
      store.checkpoint().reached("commit lease");
      landing.sweep();
      store.tables().create(Tables.all());
      store.repair(run, Tables.all());
      return new Publication(store, run, heartbeat);
    } catch (RuntimeException e) {
      heartbeat.close();
      store.ledger().finish(run);
      throw e;
    }
  }

  private void take(String run, String kind, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    Optional<Lease> other = store.ledger().begin(run, kind, Holder.thisProcess());
    while (other.isPresent()) {
      if (System.nanoTime() >= deadline || !pause()) {
        throw new LakeBusy(other.get());
      }
      other = store.ledger().begin(run, kind, Holder.thisProcess());
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    store.tables().close();
    store.ledger().close();
  }
}
