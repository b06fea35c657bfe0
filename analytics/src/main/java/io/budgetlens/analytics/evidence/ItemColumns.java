package io.budgetlens.analytics.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Which column of a file an item was read from, as {@code source_document.item_columns} keeps it:
 * JSON such as {@code [{"place":"sheet 2023 row ","columns":{"expenditure":[5,"支出数"]}}]}.
 */
final class ItemColumns {
  private ItemColumns() {}

  /**
   * A column.
   *
   * @param number counted from 1
   * @param header as it stands in the file
   */
  record Column(int number, String header) {
    /** The column as a spreadsheet calls it. */
    String letters() {
      StringBuilder letters = new StringBuilder();
      for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.toString();
    }
  }

  /** The column of an item in the table that a place lies in. */
  static Optional<Column> find(@Nullable String json, String place, String item) {
    // JSON is a part of YAML, and a YAML reader is at hand.
    Object all =
        json == null ? null : new Load(LoadSettings.builder().build()).loadFromString(json);
    if (all instanceof List<?> tables) {
      for (Object table : tables) {
        if (table instanceof Map<?, ?> map && place.startsWith(String.valueOf(map.get("place")))) {
          return column(map.get("columns"), item);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Column> column(@Nullable Object columns, String item) {
    if (columns instanceof Map<?, ?> map && map.get(item) instanceof List<?> column) {
      int number = Integer.parseInt(String.valueOf(column.get(0)));
      return Optional.of(new Column(number, String.valueOf(column.get(1))));
    }
    return Optional.empty();
  }
}
