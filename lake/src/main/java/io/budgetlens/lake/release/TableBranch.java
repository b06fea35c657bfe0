package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Pinned;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/** A table as one run sees and changes it: on a branch that begins at the run's base release. */
final class TableBranch {
  private final TableContract contract;
  private final Table table;
  private final LakeFolder folder;
  private final String branch;
  private final Optional<Pinned> base;

  TableBranch(
      TableContract contract,
      Table table,
      LakeFolder folder,
      String branch,
      Optional<Pinned> base) {
    this.contract = contract;
    this.table = table;
    this.folder = folder;
    this.branch = branch;
    this.base = base;
  }

  void append(List<WrittenFile> files) {
    change(
        transaction -> {
          AppendFiles append = transaction.newAppend().toBranch(branch);
          dataFiles(files).forEach(append::appendFile);
          append.commit();
        });
  }

  void replace(List<WrittenFile> files) {
    overwrite(Expressions.alwaysTrue(), files);
  }

  void replacePartitions(Collection<List<String>> partitions, List<WrittenFile> files) {
    Set<List<String>> named = Set.copyOf(partitions);
    for (WrittenFile file : files) {
      if (!named.contains(file.partition())) {
        throw new IllegalArgumentException(
            "%s belongs to the partition %s of %s, which is not to be replaced"
                .formatted(file.path(), file.partition(), contract.name()));
      }
    }
    overwrite(
        named.stream().map(this::isPartition).reduce(Expressions.alwaysFalse(), Expressions::or),
        files);
  }

  private Expression isPartition(List<String> values) {
    if (values.size() != contract.partition().size()) {
      throw new IllegalArgumentException(
          "%s is partitioned by %s; %s names no partition"
              .formatted(contract.name(), contract.partition(), values));
    }
    Expression all = Expressions.alwaysTrue();
    for (int i = 0; i < values.size(); i++) {
      Column column = contract.column(contract.partition().get(i));
      Object value = IcebergType.value(column.type(), values.get(i));
      all = Expressions.and(all, Expressions.equal(column.name(), value));
    }
    return all;
  }

  /** Fails if anything was added to what is overwritten since this run last looked. */
  private void overwrite(Expression rows, List<WrittenFile> files) {
    Optional<Snapshot> before = head();
    change(
        transaction -> {
          OverwriteFiles overwrite =
              transaction
                  .newOverwrite()
                  .toBranch(branch)
                  .overwriteByRowFilter(rows)
                  .conflictDetectionFilter(rows)
                  .validateNoConflictingData();
          if (!files.isEmpty()) {
            overwrite.validateAddedFilesMatchOverwriteFilter();
          }
          before.ifPresent(snapshot -> overwrite.validateFromSnapshot(snapshot.snapshotId()));
          dataFiles(files).forEach(overwrite::addFile);
          overwrite.commit();
        });
  }

  /** The branch is made together with its first commit. */
  private void change(Consumer<Transaction> change) {
    Transaction transaction = table.newTransaction();
    if (base.isPresent() && !table.refs().containsKey(branch)) {
      transaction.manageSnapshots().createBranch(branch, base.get().snapshot()).commit();
    }
    change.accept(transaction);
    transaction.commitTransaction();
  }

  private List<DataFile> dataFiles(List<WrittenFile> files) {
    List<DataFile> entries = new ArrayList<>();
    for (WrittenFile file : files) {
      try {
        DurableFile.force(file.path());
      } catch (IOException e) {
        throw new UncheckedIOException(file.path() + " cannot be forced to the disk", e);
      }
      String location = folder.locationOf(file.path());
      entries.add(DataFileEntry.of(contract, table.spec(), file, location));
    }
    return entries;
  }

  /** The newest snapshot of this run, or the base's; absent where there was never a row. */
  private Optional<Snapshot> head() {
    SnapshotRef ref = table.refs().get(branch);
    return ref != null
        ? Optional.of(table.snapshot(ref.snapshotId()))
        : base.map(pinned -> Objects.requireNonNull(table.snapshot(pinned.snapshot())));
  }

  /** Tags what the release consists of; a tag an earlier run left there by dying is moved. */
  Optional<Pinned> tag(String release) {
    Optional<Snapshot> head = head();
    head.ifPresent(
        snapshot -> {
          requireNoDeletes(snapshot);
          if (table.refs().containsKey(release)) {
            table.manageSnapshots().replaceTag(release, snapshot.snapshotId()).commit();
          } else {
            table.manageSnapshots().createTag(release, snapshot.snapshotId()).commit();
          }
        });
    return head.map(
        snapshot ->
            new Pinned(snapshot.snapshotId(), total(snapshot, SnapshotSummary.TOTAL_RECORDS_PROP)));
  }

  private void requireNoDeletes(Snapshot snapshot) {
    if (total(snapshot, SnapshotSummary.TOTAL_DELETE_FILES_PROP) > 0) {
      throw new LakeDamaged(contract.name() + " has delete files, which this lake never writes");
    }
  }

  private static long total(Snapshot snapshot, String what) {
    return Long.parseLong(snapshot.summary().getOrDefault(what, "0"));
  }
}
