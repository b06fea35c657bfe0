package io.budgetlens.lake.release;

import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.lake.engine.WrittenFile.ColumnStatistics;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.types.Conversions;

/** Enters a file an engine wrote into a table, with the counts and bounds the engine told. */
final class DataFileEntry {
  /** Longer texts make poor bounds and large manifests. */
  private static final int LONGEST_BOUND = 64;

  private final TableContract contract;
  private final Map<Integer, Long> counts = new HashMap<>();
  private final Map<Integer, Long> nulls = new HashMap<>();
  private final Map<Integer, ByteBuffer> lower = new HashMap<>();
  private final Map<Integer, ByteBuffer> upper = new HashMap<>();

  private DataFileEntry(TableContract contract) {
    this.contract = contract;
  }

  static DataFile of(
      TableContract contract, PartitionSpec spec, WrittenFile file, String location) {
    if (file.partition().size() != contract.partition().size()) {
      throw new IllegalArgumentException(
          "%s has the partition %s where %s has the columns %s"
              .formatted(file.path(), file.partition(), contract.name(), contract.partition()));
    }
    DataFiles.Builder builder =
        DataFiles.builder(spec)
            .withPath(location)
            .withFormat(FileFormat.PARQUET)
            .withFileSizeInBytes(file.bytes())
            .withMetrics(new DataFileEntry(contract).metrics(file));
    return (spec.isPartitioned() ? builder.withPartitionValues(file.partition()) : builder).build();
  }

  private Metrics metrics(WrittenFile file) {
    for (Column column : contract.columns()) {
      ColumnStatistics told = file.statistics().get(column.name());
      if (told != null) {
        counts.put(column.id(), file.rows());
        nulls.put(column.id(), told.nulls());
        bound(lower, column, told.min());
        bound(upper, column, told.max());
      }
    }
    return new Metrics(file.rows(), null, counts, nulls, null, lower, upper);
  }

  private static void bound(Map<Integer, ByteBuffer> bounds, Column column, String text) {
    boolean tooLong = column.type() == ColumnType.TEXT && text.length() > LONGEST_BOUND;
    if (!text.isEmpty() && !tooLong) {
      bounds.put(
          column.id(),
          Conversions.toByteBuffer(
              IcebergType.of(column.type()), IcebergType.value(column.type(), text)));
    }
  }
}
