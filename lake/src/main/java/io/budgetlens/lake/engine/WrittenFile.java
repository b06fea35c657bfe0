package io.budgetlens.lake.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Parquet file a step wrote, with what the catalogue must know of it.
 *
 * @param partition the values of the contract's partition columns, as text, in their order
 * @param statistics per column name, where the engine tells
 */
public record WrittenFile(
    Path path,
    long rows,
    long bytes,
    List<String> partition,
    Map<String, ColumnStatistics> statistics) {
  public WrittenFile {
    partition = List.copyOf(partition);
    statistics = Map.copyOf(statistics);
  }

  /** A column's bounds as text, empty where the engine gives none. */
  public record ColumnStatistics(long nulls, String min, String max) {}
}
