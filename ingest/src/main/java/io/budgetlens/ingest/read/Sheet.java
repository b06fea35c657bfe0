package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet being read: words where they stand, what is merged, what is hidden. Rows and columns
 * count from 0.
 */
final class Sheet {
  /** What a person calls a cell. */
  interface Places {
    String of(int row, int column);
  }

  /** Cells shown as one; the words are those of its first cell. */
  record Range(int top, int left, int bottom, int right) {}

  private final String name;
  private final Places places;
  private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
  private final List<Range> merged = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();

  Sheet(String name, Places places) {
    this.name = name;
    this.places = places;
  }

  /** A sheet whose cells are called by letters and numbers. */
  static Sheet named(String name) {
    return new Sheet(name, (row, column) -> "sheet " + name + " cell " + letters(column, row + 1));
  }

  String name() {
    return name;
  }

  String place(int row, int column) {
    return places.of(row, column);
  }

  /** Returns the words that stood there before, if any. */
  @Nullable String put(int row, int column, String words) {
    return rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, words);
  }

  void merge(Range range) {
    merged.add(range);
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  void hideColumns(int first, int last) {
    hiddenColumns.set(first, Math.min(last, Limits.TABLE_COLUMNS) + 1);
  }

  NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
    return rows;
  }

  List<Range> merged() {
    return merged;
  }

  BitSet hiddenRows() {
    return hiddenRows;
  }

  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  private static String letters(int column, int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.append(number).toString();
  }
}
