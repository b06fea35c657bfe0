package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Pinned;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * Brings a table to what the ledger says: main at the current release, no branch of a run, no tag
 * of a release that never came to be. Only the holder of the lease may do so.
 */
final class TableTidying {
  static final String RUN_PREFIX = "run-";

  private final TableContract contract;
  private final Table table;
  private final LakeFolder folder;
  private final Checkpoint checkpoint;

  TableTidying(TableContract contract, Table table, LakeFolder folder, Checkpoint checkpoint) {
    this.contract = contract;
    this.table = table;
    this.folder = folder;
    this.checkpoint = checkpoint;
  }

  /**
   * @param current the number of the current release, 0 before the first
   * @param pinned the table's snapshot in it
   */
  void settle(int current, Optional<Pinned> pinned) {
    ManageSnapshots change = table.manageSnapshots();
    boolean changed = pinned.map(p -> pointMain(change, p.snapshot())).orElse(false);
    for (var ref : table.refs().entrySet()) {
      if (isLeftOver(ref.getKey(), ref.getValue(), current)) {
        remove(change, ref.getKey(), ref.getValue());
        changed = true;
      }
    }
    if (changed) {
      change.commit();
      checkpoint.reached("commit settle " + contract.name());
    }
  }

  /** Every run's branch begins at its base release, so that main only ever moves forward. */
  private boolean pointMain(ManageSnapshots change, long snapshot) {
    SnapshotRef main = table.refs().get(SnapshotRef.MAIN_BRANCH);
    if (main == null) {
      change.createBranch(SnapshotRef.MAIN_BRANCH, snapshot);
      return true;
    }
    if (main.snapshotId() == snapshot) {
      return false;
    }
    if (!SnapshotUtil.isAncestorOf(table, snapshot, main.snapshotId())) {
      throw new LakeDamaged(
          "main of %s is not on the way to its release; something else wrote to the lake"
              .formatted(contract.name()));
    }
    change.replaceBranch(SnapshotRef.MAIN_BRANCH, snapshot);
    return true;
  }

  private static boolean isLeftOver(String name, SnapshotRef ref, int current) {
    return ref.isBranch()
        ? name.startsWith(RUN_PREFIX)
        : name.startsWith("r-") && Release.parse(name) > current;
  }

  private static void remove(ManageSnapshots change, String name, SnapshotRef ref) {
    if (ref.isBranch()) {
      change.removeBranch(name);
    } else {
      change.removeTag(name);
    }
  }

  /**
   * Removes what nothing refers to any more: snapshots and the metadata files of runs that died.
   */
  void sweep() {
    Set<Long> reachable = new HashSet<>();
    for (SnapshotRef ref : table.refs().values()) {
      SnapshotUtil.ancestorIds(table.snapshot(ref.snapshotId()), table::snapshot)
          .forEach(reachable::add);
    }
    ExpireSnapshots expire = table.expireSnapshots().cleanExpiredFiles(false);
    boolean any = false;
    for (Snapshot snapshot : table.snapshots()) {
      if (!reachable.contains(snapshot.snapshotId())) {
        expire.expireSnapshotId(snapshot.snapshotId());
        any = true;
      }
    }
    if (any) {
      expire.commit();
      checkpoint.reached("commit sweep " + contract.name());
    }
    removeUnreachableMetadata();
  }

  private void removeUnreachableMetadata() {
    Set<Path> reachable = reachableMetadata();
    Path metadata = folder.metadata(contract);
    if (!Files.exists(metadata)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(metadata)) {
      for (Path file : files) {
        if (!reachable.contains(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(metadata + " cannot be swept", e);
    }
  }

  private Set<Path> reachableMetadata() {
    Set<String> locations = new HashSet<>();
    locations.addAll(ReachableFileUtil.metadataFileLocations(table, false));
    locations.addAll(ReachableFileUtil.manifestListLocations(table));
    for (Snapshot snapshot : table.snapshots()) {
      snapshot.allManifests(table.io()).stream().map(ManifestFile::path).forEach(locations::add);
    }
    Set<Path> files = new HashSet<>();
    locations.forEach(location -> files.add(folder.resolve(location)));
    return files;
  }
}
