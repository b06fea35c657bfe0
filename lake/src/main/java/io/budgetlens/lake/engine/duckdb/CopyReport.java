package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.lake.engine.WrittenFile.ColumnStatistics;
import io.budgetlens.model.table.TableContract;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what COPY … RETURN_STATS tells of a file it wrote. */
final class CopyReport {
  private CopyReport() {}

  static WrittenFile read(ResultSet row, TableContract contract) throws SQLException {
    return new WrittenFile(
        Path.of(row.getString("filename")),
        row.getLong("count"),
        row.getLong("file_size_bytes"),
        partition(row.getObject("partition_keys"), contract),
        statistics(row.getObject("column_statistics")));
  }

  private static List<String> partition(@Nullable Object keys, TableContract contract) {
    if (!(keys instanceof Map<?, ?> map)) {
      return List.of();
    }
    return contract.partition().stream().map(column -> String.valueOf(map.get(column))).toList();
  }

  /** Keys are quoted as in SQL: {@code "unit_id"}. */
  private static Map<String, ColumnStatistics> statistics(@Nullable Object columns) {
    Map<String, ColumnStatistics> statistics = new LinkedHashMap<>();
    if (columns instanceof Map<?, ?> map) {
      map.forEach(
          (column, told) -> {
            if (told instanceof Map<?, ?> facts) {
              statistics.put(unquoted(String.valueOf(column)), statistics(facts));
            }
          });
    }
    return statistics;
  }

  private static String unquoted(String column) {
    boolean quoted = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
    return quoted ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column;
  }

  /** A bound that was cut short is no bound one can prune by, so it is left out. */
  private static ColumnStatistics statistics(Map<?, ?> facts) {
    return new ColumnStatistics(
        Long.parseLong(text(facts, "null_count", "0")),
        isExact(facts, "min") ? text(facts, "min", "") : "",
        isExact(facts, "max") ? text(facts, "max", "") : "");
  }

  private static boolean isExact(Map<?, ?> facts, String bound) {
    String exact = text(facts, bound + "_is_exact", "false");
    return exact.equals("1") || Boolean.parseBoolean(exact);
  }

  private static String text(Map<?, ?> facts, String name, String otherwise) {
    Object value = facts.get(name);
    return value == null ? otherwise : value.toString();
  }
}
