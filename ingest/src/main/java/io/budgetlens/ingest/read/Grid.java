package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
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

  private void take(int from, int width, int until) {
    if (from + width > freeFrom.length) {
      freeFrom = java.util.Arrays.copyOf(freeFrom, Math.max(from + width, freeFrom.length * 2));
    }
    for (int i = from; i < from + width; i++) {
      freeFrom[i] = Math.max(freeFrom[i], until);
    }
  }

  boolean isBlank() {
    return rows.stream().allMatch(row -> row.stream().allMatch(cell -> cell.words().isBlank()));
  }
}
