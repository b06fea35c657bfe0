package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Layout.LaidRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which column of a file each canonical column was read from, for the way back from a record to the
 * cell: JSON such as {@code [{"place":"sheet 2023 row ","columns":{"expenditure":[5,"支出数"]}}]}.
 */
public final class ItemColumns {
  private ItemColumns() {}

  /** Of all tables of one file. */
  public static String json(List<FoundTable> tables) {
    return tables.stream().map(ItemColumns::json).collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(FoundTable table) {
    Map<String, String> columns = new TreeMap<>();
    for (LaidRecord record : table.layout().records()) {
      for (Cell cell : record.kind().isFact() ? record.cells() : List.<Cell>of()) {
        OptionalInt at = table.headers().place(cell.headers());
        if (at.isPresent()) {
          String header = table.headers().written().get(at.getAsInt());
          columns.put(cell.name(), "[" + (at.getAsInt() + 1) + "," + quoted(header) + "]");
        }
      }
    }
    return columns.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + e.getValue())
        .collect(
            Collectors.joining(
                ",", "{\"place\":" + quoted(table.place()) + ",\"columns\":{", "}}"));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.append('"').toString();
  }
}
