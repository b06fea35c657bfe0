package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table's cells as plain texts, with what each says as a head and as a number. */
final class Grid {
  private static final int WIDEST = 200;

  private final List<List<Cell>> rows = new ArrayList<>();

  /** A cell that holds something. */
  record Cell(int column, int columns, PlainText plain, Head head, @Nullable Amount number) {
    static Cell of(int column, int columns, PlainText plain) {
      Amount number = CellNumber.of(plain.text());
      Head head = number == null ? Head.of(plain.text()) : Head.of("");
      return new Cell(column, columns, plain, head, number);
    }

    String text() {
      return plain.text();
    }

    boolean covers(int wanted) {
      return column <= wanted && wanted < column + Math.max(1, columns);
    }
  }

  Grid(Document document, Table table) {
    for (Table.Row row : table.rows()) {
      if (row.cells().size() <= WIDEST) {
        rows.add(cells(document, row));
      }
    }
  }

  /** The cells of a row that hold something; none of a row that is too wide to be read. */
  static List<Cell> cells(Document document, Table.Row row) {
    List<Cell> cells = new ArrayList<>();
    if (row.cells().size() > WIDEST) {
      return cells;
    }
    for (Table.Cell cell : row.cells()) {
      PlainText plain = PlainText.of(document.text(), cell.span().start(), cell.span().end());
      if (!plain.text().isEmpty()) {
        cells.add(Cell.of(cell.column(), cell.columns(), plain));
      }
    }
    return cells;
  }

  List<List<Cell>> rows() {
    return rows;
  }

  /** The cell right of one, in its row. */
  static @Nullable Cell after(List<Cell> row, Cell cell) {
    int at = row.indexOf(cell);
    return at + 1 < row.size() ? row.get(at + 1) : null;
  }

  /** The nearest words to the left of a cell. */
  static @Nullable Cell label(List<Cell> row, Cell cell) {
    for (int i = row.indexOf(cell) - 1; i >= 0; i--) {
      Cell left = row.get(i);
      if (left.number() == null && left.text().chars().anyMatch(Character::isLetter)) {
        return left;
      }
    }
    return null;
  }

  /** The words beside the first of some keys, anywhere in the table. */
  @Nullable Cell beside(List<String> keys) {
    for (String key : keys) {
      for (List<Cell> row : rows) {
        for (Cell cell : row) {
          if (Head.bare(cell.text()).equals(key)) {
            return after(row, cell);
          }
        }
      }
    }
    return null;
  }

  boolean holds(String words) {
    return rows.stream().flatMap(List::stream).anyMatch(c -> c.text().contains(words));
  }

  /** The unit of money that the table names for itself. */
  @Nullable String moneyUnit() {
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell.text().length() <= 40 && cell.number() == null) {
          String unit = MoneyUnit.named(cell.text()).orElse(null);
          if (unit != null) {
            return unit;
          }
        }
      }
    }
    return null;
  }
}
