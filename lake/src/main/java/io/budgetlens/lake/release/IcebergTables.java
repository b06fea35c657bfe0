package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Ledger;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;

/** The lake's tables in the Iceberg catalogue, one a contract. */
final class IcebergTables implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.of("budgetlens");
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry(TableProperties.FORMAT_VERSION, "2"),
          Map.entry(TableProperties.COMMIT_NUM_RETRIES, "20"),
          Map.entry(TableProperties.COMMIT_MIN_RETRY_WAIT_MS, "20"),
          Map.entry(TableProperties.DELETE_MODE, "copy-on-write"),
          Map.entry(TableProperties.UPDATE_MODE, "copy-on-write"),
          Map.entry(TableProperties.MERGE_MODE, "copy-on-write"),
          // Releases decide what is kept, not the age of a snapshot.
          Map.entry(TableProperties.MAX_SNAPSHOT_AGE_MS, Long.toString(Long.MAX_VALUE)),
          Map.entry(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true"),
          Map.entry(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "50"));

  private final LakeFolder folder;
  private final Checkpoint checkpoint;
  private final JdbcCatalog catalog;

  IcebergTables(LakeFolder folder, Checkpoint checkpoint) {
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.catalog = new JdbcCatalog(properties -> new LakeIo(folder, checkpoint), null, true);
    Map<String, String> properties = new HashMap<>();
    properties.put(CatalogProperties.URI, Ledger.url(folder.catalogue()));
    properties.put(CatalogProperties.WAREHOUSE_LOCATION, "lake:///tables");
    properties.put(CatalogProperties.CLIENT_POOL_SIZE, "1");
    properties.put("jdbc.schema-version", "V1");
    catalog.initialize("budgetlens", properties);
  }

  /** Makes the tables that are not there. */
  void create(List<TableContract> contracts) {
    for (TableContract contract : contracts) {
      if (!catalog.tableExists(identifier(contract))) {
        create(contract);
      }
    }
  }

  private void create(TableContract contract) {
    Table table =
        catalog
            .buildTable(identifier(contract), IcebergType.schema(contract))
            .withPartitionSpec(IcebergType.partitions(contract))
            .withLocation(LakeFolder.location(contract))
            .withProperties(PROPERTIES)
            .create();
    checkpoint.reached("commit create " + contract.name());
    requireSame(contract, table);
  }

  Table load(TableContract contract) {
    Table table = catalog.loadTable(identifier(contract));
    requireSame(contract, table);
    return table;
  }

  private static TableIdentifier identifier(TableContract contract) {
    return TableIdentifier.of(NAMESPACE, contract.name());
  }

  private static void requireSame(TableContract contract, Table table) {
    if (!table.schema().sameSchema(IcebergType.schema(contract))) {
      throw new LakeDamaged(
          "the lake's table %s has other columns than this version writes; load into a new lake"
              .formatted(contract.name()));
    }
  }

  /** The data files of a snapshot, in the order of their names. */
  List<Path> files(TableContract contract, long snapshot) {
    List<Path> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        load(contract).newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new LakeDamaged(
              contract.name() + " has delete files, which this lake never writes");
        }
        files.add(folder.resolve(task.file().location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the files of " + contract.name() + " cannot be listed", e);
    }
    files.sort(Comparator.naturalOrder());
    return List.copyOf(files);
  }

  @Override
  public void close() {
    catalog.close();
  }
}
