package io.budgetlens.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands above the columns of a table, in all its header rows. */
final class TableColumns {
  private final Map<Integer, Column> columns = new HashMap<>();
  private boolean underHeader;

  /** The words above a column, upper rows first. */
  record Column(Head head, String text) {
    Column under(Column upper) {
      return new Column(head.with(upper.head()), upper.text() + text);
    }
  }

  @Nullable Column at(int column) {
    return columns.get(column);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Whether the row before was a header's. */
  boolean isUnderHeader() {
    return underHeader;
  }

  /** No more header rows of the present header follow. */
  void close() {
    underHeader = false;
  }

  /**
   * A header row right under another says more of the columns that the upper one spans; in plain
   * text an upper head spans the empty cells behind it.
   */
  void enter(List<Grid.Cell> row) {
    NavigableMap<Integer, Column> above = new TreeMap<>(underHeader ? columns : Map.of());
    if (!underHeader) {
      columns.clear();
    }
    underHeader = true;
    for (Grid.Cell cell : row) {
      for (int i = cell.column(); i < cell.column() + Math.max(1, cell.columns()); i++) {
        Column own = new Column(cell.head(), cell.text());
        Map.Entry<Integer, Column> upper = above.floorEntry(i);
        columns.put(i, upper == null ? own : own.under(upper.getValue()));
      }
    }
  }
}
