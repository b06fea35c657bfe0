package io.budgetlens.ingest.extract;

import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands over the columns of a form's area, in one or several header rows.
 *
 * @param roles by grid column
 * @param words the header's words by grid column, in which a column may name its unit of money
 */
record FormHead(
    NavigableMap<Integer, FormColumn> roles,
    NavigableMap<Integer, String> words,
    int width,
    boolean merged,
    int table) {
  private static final int FITS = 1;
  private static final int CLASHES = -3;

  static FormHead of(FormLine line, Function<String, @Nullable FormColumn> role) {
    NavigableMap<Integer, FormColumn> roles = new TreeMap<>();
    NavigableMap<Integer, String> words = new TreeMap<>();
    for (Grid.Cell cell : line.cells()) {
      FormColumn column = role.apply(cell.text());
      for (int i = cell.column(); i < cell.column() + Math.max(1, cell.columns()); i++) {
        words.put(i, cell.text());
        if (column != null) {
          roles.put(i, column);
        }
      }
    }
    return new FormHead(roles, words, line.width(), line.merged(), line.table());
  }

  /** A lower header row says more of its columns; where it is silent, the upper one holds. */
  FormHead under(FormHead upper) {
    NavigableMap<Integer, FormColumn> both = new TreeMap<>(upper.roles);
    words.keySet().forEach(both::remove);
    both.putAll(roles);
    NavigableMap<Integer, String> all = new TreeMap<>(upper.words);
    words.forEach((column, own) -> all.merge(column, own, (above, below) -> above + below));
    return new FormHead(both, all, Math.max(width, upper.width), merged || upper.merged, table);
  }

  /**
   * The same columns for a table that carries the area on; where it has as many columns as there
   * are heads, each under its head. Absent where the columns cannot be told.
   */
  @Nullable FormHead on(FormLine line) {
    if (line.width() == width || (!merged && !line.merged())) {
      return new FormHead(roles, words, width, merged, line.table());
    }
    NavigableMap<Integer, FormColumn> inOrder = new TreeMap<>();
    NavigableMap<Integer, String> named = new TreeMap<>();
    int at = -1;
    String before = "";
    for (Map.Entry<Integer, String> word : words.entrySet()) {
      at += at < 0 || !word.getValue().equals(before) ? 1 : 0;
      before = word.getValue();
      FormColumn column = roles.get(word.getKey());
      named.put(at, before);
      if (column != null) {
        inOrder.put(at, column);
      }
    }
    boolean same = line.width() == at + 1;
    return same ? new FormHead(inOrder, named, line.width(), merged, line.table()) : null;
  }

  Set<FormColumn> columns() {
    Set<FormColumn> columns = EnumSet.noneOf(FormColumn.class);
    columns.addAll(roles.values());
    return columns;
  }

  boolean has(FormColumn column) {
    return roles.containsValue(column);
  }

  String wordsOver(Grid.Cell cell) {
    return words.getOrDefault(cell.column(), "");
  }

  /** The cell under a column: one that starts there, else one of no column that reaches over it. */
  Grid.@Nullable Cell cell(FormLine line, FormColumn column, int shift) {
    Grid.Cell reaching = null;
    for (Grid.Cell cell : line.cells()) {
      int start = cell.column() + shift;
      if (roles.get(start) == column) {
        return cell;
      }
      boolean reaches =
          roles.get(start) == null && covers(start, Math.max(1, cell.columns()), column);
      reaching = reaching == null && reaches ? cell : reaching;
    }
    return reaching;
  }

  private boolean covers(int start, int columns, FormColumn column) {
    return roles.subMap(start, true, start + columns - 1, true).containsValue(column);
  }

  boolean covers(Grid.Cell cell, FormColumn column, int shift) {
    return covers(cell.column() + shift, Math.max(1, cell.columns()), column);
  }

  /**
   * How far a row's columns stand left of the header's: a row drawn in plain text may lack the
   * blank cells of merged ones at its left. The place where its numbers fit is taken.
   */
  int shift(FormLine line) {
    int missing = width - line.width();
    if (missing <= 0 || merged || line.merged()) {
      return 0;
    }
    return fit(line, missing) > fit(line, 0) ? missing : 0;
  }

  private int fit(FormLine line, int shift) {
    int fit = 0;
    for (Grid.Cell cell : line.cells()) {
      FormColumn column = roles.get(cell.column() + shift);
      if (column != null) {
        boolean number = cell.number() != null || !hasLetters(cell.text());
        boolean free = column == FormColumn.TARGET || column == FormColumn.ACTUAL;
        fit += free ? 0 : number == column.isNumber() || isSign(column, cell) ? FITS : CLASHES;
      }
    }
    return fit;
  }

  private static boolean isSign(FormColumn column, Grid.Cell cell) {
    return column == FormColumn.OPERATOR && Quantity.isSign(cell.text());
  }

  private static boolean hasLetters(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  boolean startsIn(Grid.Cell cell, FormColumn column, int shift) {
    return roles.get(cell.column() + shift) == column;
  }

  /** The same header with what it says of its columns put right. */
  FormHead with(Function<NavigableMap<Integer, FormColumn>, NavigableMap<Integer, FormColumn>> by) {
    return new FormHead(by.apply(new TreeMap<>(roles)), words, width, merged, table);
  }
}
