package io.budgetlens.ingest.read;

import io.budgetlens.ingest.read.SheetView.Cell;
import io.budgetlens.ingest.read.SheetView.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a sheet as a document: titles, captions and notes become paragraphs, everything else
 * tables. A new title ends a table; blank rows alone do not.
 */
final class SheetBlocks {
  /** Blank cells are written, too, unless the table is this large or this empty. */
  private static final int MOST_BLANKS = Limits.TABLE_CELLS / 4;

  private static final int SPARSE = 20;

  private final Sheet sheet;
  private final List<Row> rows;
  private final Draft draft;
  private final List<Row> table = new ArrayList<>();

  /** For each row, whether it and all below it to the next blank row hold one cell each. */
  private final BitSet prose = new BitSet();

  private int left;
  private int right;

  SheetBlocks(Sheet sheet, List<Row> rows, Draft draft) {
    this.sheet = sheet;
    this.rows = rows;
    this.draft = draft;
    for (int i = rows.size() - 1; i >= 0; i--) {
      boolean last = i + 1 == rows.size() || rows.get(i + 1).gap();
      prose.set(i, isLone(rows.get(i)) && (last || prose.get(i + 1)));
    }
  }

  void write() {
    if (!rows.isEmpty() && SheetWords.isTelling(sheet.name()) && !hasTitle()) {
      draft.paragraph(sheet.name(), "sheet " + sheet.name(), null, true);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (table.isEmpty() ? isBeforeTable(rows.get(i)) : endsTable(i)) {
        flush();
        prose(rows.get(i));
      } else {
        add(rows.get(i));
      }
    }
    flush();
  }

  private void add(Row row) {
    left = table.isEmpty() ? first(row).column() : Math.min(left, first(row).column());
    right = table.isEmpty() ? last(row).column() : Math.max(right, last(row).column());
    table.add(row);
  }

  private boolean hasTitle() {
    return rows.stream()
        .takeWhile(SheetBlocks::isBeforeTable)
        .anyMatch(row -> isLone(row) && SheetWords.isTitle(words(row)));
  }

  private static boolean isBeforeTable(Row row) {
    return isLone(row) || isCaption(row);
  }

  private static boolean isLone(Row row) {
    return row.cells().size() == 1 && !row.covered();
  }

  private static boolean isCaption(Row row) {
    return !row.covered() && SheetWords.isCaption(row.cells().stream().map(Cell::words).toList());
  }

  /** Whether the row stands after the table that is open: below it, or above the next. */
  private boolean endsTable(int at) {
    Row row = rows.get(at);
    if (row.gap() && isCaption(row)) {
      return true;
    }
    if (!isLone(row)) {
      return false;
    }
    Cell only = row.cells().get(0);
    if (row.gap()) {
      return only.columns() > 1
          || SheetWords.isTitle(only.words())
          || prose.get(at)
          || isHeader(at + 1);
    }
    return isNameOfNext(at, only) || SheetWords.isNote(only.words()) && prose.get(at);
  }

  /** A table's name across the sheet, with more than one cell in a row soon below it. */
  private boolean isNameOfNext(int at, Cell only) {
    return !prose.get(at)
        && only.columns() * 2 >= right + 1 - left
        && SheetWords.isNameOfTable(only.words());
  }

  private boolean isHeader(int at) {
    return at < rows.size()
        && rows.get(at).cells().size() > 1
        && rows.get(at).cells().stream().noneMatch(cell -> SheetWords.isNumber(cell.words()));
  }

  private void prose(Row row) {
    String place = sheet.place(row.index(), row.cells().get(0).at());
    draft.paragraph(words(row), place, null, SheetWords.isTitle(words(row)));
  }

  private static String words(Row row) {
    return row.cells().stream().map(Cell::words).collect(Collectors.joining("\n"));
  }

  private void flush() {
    if (!table.isEmpty()) {
      draft.table(grid(), this::place);
      table.clear();
    }
  }

  private String place(Grid.Cell cell) {
    Row row = table.get(cell.row());
    int at = 0;
    while (row.cells().get(at).column() < cell.column() + left) {
      at++;
    }
    return sheet.place(row.index(), row.cells().get(at).at());
  }

  private static Cell first(Row row) {
    return row.cells().get(0);
  }

  private static Cell last(Row row) {
    return row.cells().get(row.cells().size() - 1);
  }

  /** The columns go from the first to the last in which a cell begins. */
  private Grid grid() {
    int width = right + 1 - left;
    long filled = table.stream().mapToLong(r -> r.cells().size()).sum();
    long area = (long) width * table.size();
    boolean blanks = area <= MOST_BLANKS && area <= filled * SPARSE;
    int[] freeFrom = new int[width];
    List<List<Grid.Cell>> placed = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      placed.add(row(table, i, left, freeFrom, blanks));
    }
    Grid grid = new Grid();
    grid.append(placed);
    return grid;
  }

  private static List<Grid.Cell> row(
      List<Row> rows, int row, int left, int[] freeFrom, boolean blanks) {
    List<Grid.Cell> cells = new ArrayList<>();
    int column = 0;
    for (Cell cell : rows.get(row).cells()) {
      int at = cell.column() - left;
      blanks(cells, row, column, blanks ? at : column, freeFrom);
      int width = Math.min(cell.columns(), freeFrom.length - at);
      int height = Math.min(cell.rows(), rows.size() - row);
      cells.add(new Grid.Cell(row, at, width, height, cell.words(), null));
      for (int i = at; i < at + width; i++) {
        freeFrom[i] = Math.max(freeFrom[i], row + height);
      }
      column = at + width;
    }
    blanks(cells, row, column, blanks ? freeFrom.length : column, freeFrom);
    return cells;
  }

  /** Blank cells where no cell of a row above reaches down. */
  private static void blanks(List<Grid.Cell> cells, int row, int from, int to, int[] freeFrom) {
    for (int i = from; i < to; i++) {
      if (freeFrom[i] <= row) {
        cells.add(new Grid.Cell(row, i, 1, 1, "", null));
      }
    }
  }
}
