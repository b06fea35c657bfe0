package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Pinned;
import io.budgetlens.lake.catalogue.Published;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that makes the next release. Nobody sees its files before {@link #publish}; closed without
 * it, it leaves nothing behind. Used by one thread.
 */
public final class Publication implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final LakeStore store;
  private final String run;
  private final Heartbeat heartbeat;
  private final Optional<Release> base;
  private final Map<String, Pinned> basis;
  private final Set<TableContract> touched = new LinkedHashSet<>();
  private boolean done;

  Publication(LakeStore store, String run, Heartbeat heartbeat) {
    this.store = store;
    this.run = run;
    this.heartbeat = heartbeat;
    this.base = store.ledger().current().map(Release::of);
    this.basis = base.map(r -> store.ledger().tables(r.number())).orElse(Map.of());
  }

  /** The release this run begins from; empty before the first. */
  public Optional<Release> base() {
    return base;
  }

  /** Where this run's files of a table are to be written. */
  public Path folder(TableContract table) {
    return store.folder().data(table, run);
  }

  /** Adds rows to a table. No file changes nothing. */
  public void append(TableContract table, List<WrittenFile> files) {
    if (!files.isEmpty()) {
      change(table, files, branch -> branch.append(files));
    }
  }

  /** Puts the files' rows in the place of all rows of a table. */
  public void replace(TableContract table, List<WrittenFile> files) {
    if (!files.isEmpty() || hasRows(table)) {
      change(table, files, branch -> branch.replace(files));
    }
  }

  /**
   * Puts the files' rows in the place of all rows of some partitions; a named partition without a
   * file becomes empty.
   *
   * @param partitions the values of the contract's partition columns, as text, in their order
   */
  public void replacePartitions(
      TableContract table, Collection<List<String>> partitions, List<WrittenFile> files) {
    if (!files.isEmpty() || (!partitions.isEmpty() && hasRows(table))) {
      change(table, files, branch -> branch.replacePartitions(partitions, files));
    }
  }

  private boolean hasRows(TableContract table) {
    return basis.containsKey(table.name()) || touched.contains(table);
  }

  /** What is done to a table's branch. */
  private interface Change {
    void make(TableBranch branch);
  }

  private void change(TableContract table, List<WrittenFile> files, Change change) {
    requireOpen();
    files.forEach(file -> store.checkpoint().reached("file " + file.path().getFileName()));
    touched.add(table);
    change.make(branch(table));
    store.checkpoint().reached("commit " + table.name());
  }

  private TableBranch branch(TableContract table) {
    return new TableBranch(
        table,
        store.tables().load(table),
        store.folder(),
        run,
        Optional.ofNullable(basis.get(table.name())));
  }

  /**
   * Makes everything this run wrote the current release, all tables or none.
   *
   * @throws io.budgetlens.lake.catalogue.LeaseLost if another run took over meanwhile
   */
  public Release publish() {
    requireOpen();
    int number = base.map(Release::number).orElse(0) + 1;
    Map<String, Pinned> pinned = new HashMap<>();
    for (TableContract table : Tables.all()) {
      branch(table).tag(Release.id(number)).ifPresent(p -> pinned.put(table.name(), p));
      store.checkpoint().reached("commit tag " + table.name());
    }
    Published published = store.ledger().record(run, number, pinned);
    done = true;
    store.checkpoint().reached("commit release");
    finish(number, pinned);
    return Release.of(published);
  }

  private void requireOpen() {
    if (done) {
      throw new IllegalStateException("this run is already published or closed");
    }
  }

  /** The release is there already; what fails here is done by the next run. */
  private void finish(int number, Map<String, Pinned> pinned) {
    heartbeat.close();
    try {
      for (TableContract table : touched) {
        store.tidying(table).settle(number, Optional.ofNullable(pinned.get(table.name())));
      }
      store.ledger().finish(run);
      store.checkpoint().reached("commit finish");
    } catch (RuntimeException e) {
      LOG.warn("r-{} is published; the next run tidies up behind it: {}", number, e.getMessage());
    }
  }

  /** Without {@link #publish}: drops everything this run wrote. */
  @Override
  public void close() {
    if (!done) {
      done = true;
      heartbeat.close();
      if (store.ledger().holds(run)) {
        store.drop(run, touched);
        store.ledger().finish(run);
      }
    }
  }
}
