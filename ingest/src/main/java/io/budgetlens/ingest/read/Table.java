package io.budgetlens.ingest.read;

import java.util.List;

/**
 * A table; each row is its cells left to right. A merged cell stands at its first position; {@code
 * column} is the grid column, so that cells of one column line up.
 */
public record Table(int number, List<Row> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /** A row of cells. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell: its grid position from 0, how many columns and rows it covers, its text's span. */
  public record Cell(int row, int column, int columns, int rows, Span span) {}
}
