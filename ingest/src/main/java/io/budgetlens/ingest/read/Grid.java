package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table being read: cells take the first free column, merged cells keep theirs taken below. */
final class Grid {
  /** A cell with its words, not yet placed in a text. */
  record Cell(int row, int column, int columns, int rows, String words, @Nullable Integer page) {}

  private final List<List<Cell>> rows = new ArrayList<>();

  /** For each column, the first row in which it is free again. */
  private int[] freeFrom = new int[8];

  private int column;

  List<List<Cell>> rows() {
    return rows;
  }

  void startRow() {
    rows.add(new ArrayList<>());
    column = 0;
  }

  /** Leaves columns of this row empty. */
  void skip(int columns) {
    column = Math.min(column + columns, Limits.TABLE_COLUMNS);
  }

  /** Adds a cell at the next free column of the last row. */
  void add(int columns, int rowsCovered, String words, @Nullable Integer page) {
    int row = rows.size() - 1;
    while (column < freeFrom.length && freeFrom[column] > row) {
      column++;
    }
    if (column >= Limits.TABLE_COLUMNS) {
      return;
    }
    int width = Math.max(1, Math.min(columns, Limits.TABLE_COLUMNS - column));
    int height = Math.max(1, Math.min(rowsCovered, Limits.TABLE_CELLS));
    rows.get(row).add(new Cell(row, column, width, height, words, page));
    take(column, width, row + height);
    column += width;
  }

  /** Puts a cell at a column of the last row, wherever others stand. */
  Cell place(int at, int columns, String words) {
    Cell cell = new Cell(rows.size() - 1, at, columns, 1, words, null);
    rows.get(cell.row()).add(cell);
    return cell;
  }

  /** Makes a cell of a row above reach down to the last row. */
  Cell extendDown(Cell top) {
    List<Cell> row = rows.get(top.row());
    int at = Collections.binarySearch(row, top, Comparator.comparingInt(Cell::column));
    int height = rows.size() - top.row();
    Cell taller = new Cell(top.row(), top.column(), top.columns(), height, top.words(), top.page());
    row.set(at, taller);
    return taller;
  }

  /** Makes the last cell of the last row wider; false where there is none. */
  boolean extendRight(int columns) {
    List<Cell> row = rows.get(rows.size() - 1);
    if (row.isEmpty()) {
      return false;
    }
    Cell last = row.get(row.size() - 1);
    int width = last.columns() + columns;
    row.set(
        row.size() - 1,
        new Cell(last.row(), last.column(), width, last.rows(), last.words(), last.page()));
    return true;
  }

  /** Adds rows that are placed already, below the ones there are. */
  void append(List<List<Cell>> placed) {
    int above = rows.size();
    for (int i = 0; i < placed.size(); i++) {
      int row = above + i;
      List<Cell> cells = new ArrayList<>();
      for (Cell c : placed.get(i)) {
        cells.add(new Cell(row, c.column(), c.columns(), c.rows(), c.words(), c.page()));
      }
      rows.add(cells);
    }
  }

  /** How many of the first rows are the same as these, which then are a head written again. */
  int repeatedBy(List<List<Cell>> others) {
    int count = 0;
    while (count < others.size() - 1
        && count < rows.size()
        && words(rows.get(count)).equals(words(others.get(count)))) {
      count++;
    }
    return count;
  }

  private static List<String> words(List<Cell> row) {
    return row.stream().map(Cell::words).toList();
  }

  /** Rows with their cells in the columns that begin at other edges. */
  static List<List<Cell>> moved(List<List<Cell>> placed, int[] edges) {
    List<List<Cell>> moved = new ArrayList<>();
    for (List<Cell> row : placed) {
      moved.add(
          row.stream()
              .map(
                  c -> {
                    int from = edges[c.column()];
                    int width = edges[c.column() + c.columns()] - from;
                    return new Cell(c.row(), from, width, c.rows(), c.words(), c.page());
                  })
              .toList());
    }
    return moved;
  }

  void dropRow() {
    rows.remove(rows.size() - 1);
  }

  /** A row in one line, for a table within a cell. */
  static String line(List<Cell> row) {
    return row.stream()
        .map(Cell::words)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" "));
  }

  private void take(int from, int width, int until) {
    if (from + width > freeFrom.length) {
      freeFrom = Arrays.copyOf(freeFrom, Math.max(from + width, freeFrom.length * 2));
    }
    for (int i = from; i < from + width; i++) {
      freeFrom[i] = Math.max(freeFrom[i], until);
    }
  }

  boolean isBlank() {
    return rows.stream().allMatch(row -> row.stream().allMatch(cell -> cell.words().isBlank()));
  }
}
