package io.budgetlens.ingest.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fund area of a form: a row for the total and one for each source of funds. */
final class FundArea {
  private static final Set<FormColumn> BUDGETS =
      EnumSet.of(FormColumn.INITIAL, FormColumn.ADJUSTED, FormColumn.EXECUTED);
  private static final List<FormColumn> COLUMNS =
      List.of(
          FormColumn.INITIAL,
          FormColumn.ADJUSTED,
          FormColumn.EXECUTED,
          FormColumn.WEIGHT,
          FormColumn.RATE,
          FormColumn.SCORE);

  private @Nullable FormHead head;
  private boolean fresh;
  private boolean closed;

  /** The header that a row is, absent where it is none. */
  @Nullable FormHead headerOf(FormLine line) {
    if (line.hasNumbers()) {
      return null;
    }
    FormHead header = FormHead.of(line, FormColumn::ofFund).with(FundArea::withoutGroupName);
    Set<FormColumn> columns = header.columns();
    long amounts = columns.stream().filter(BUDGETS::contains).count();
    boolean rated = columns.contains(FormColumn.RATE) || columns.contains(FormColumn.SCORE);
    return amounts >= 2 || (amounts == 1 && rated) ? header : null;
  }

  /** A budget left of the initial one, with another at its right, names the group of columns. */
  private static NavigableMap<Integer, FormColumn> withoutGroupName(
      NavigableMap<Integer, FormColumn> roles) {
    Integer initial =
        roles.entrySet().stream()
            .filter(e -> e.getValue() == FormColumn.INITIAL)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    if (initial != null && roles.tailMap(initial).containsValue(FormColumn.ADJUSTED)) {
      roles.headMap(initial).values().removeIf(c -> c == FormColumn.ADJUSTED);
    }
    return roles;
  }

  void enter(FormHead header, boolean again) {
    FormHead above = head;
    boolean second = again && fresh && above != null && above.table() == header.table();
    head = second && above != null ? header.under(above) : header;
    fresh = true;
    closed = false;
  }

  /** What follows in the area tells funds by nature, no more by source under the header. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether no row has been read under its header yet. */
  boolean isFresh() {
    return fresh;
  }

  void used() {
    fresh = false;
  }

  boolean hasExecuted() {
    return head != null && head.has(FormColumn.EXECUTED);
  }

  /** What a row says of a source of funds, absent where it speaks of none. */
  Form.@Nullable Fund row(FormLine line) {
    FormHead under = head == null ? null : head.table() == line.table() ? head : head.on(line);
    Grid.Cell label = label(line);
    if (closed || under == null || label == null) {
      return null;
    }
    head = under;
    int shift = under.shift(line);
    Map<FormColumn, Grid.Cell> cells = new EnumMap<>(FormColumn.class);
    Map<FormColumn, String> words = new EnumMap<>(FormColumn.class);
    FormLine right = line.behind(label);
    for (FormColumn column : COLUMNS) {
      Grid.Cell cell = under.cell(right, column, shift);
      if (cell != null && cell.number() != null) {
        cells.put(column, cell);
        words.put(column, under.wordsOver(cell));
      }
    }
    FundSource source = FundSource.of(label.text());
    return source == null ? null : new Form.Fund(source, label, straightened(cells), words);
  }

  /** A percentage under 分值 or 得分 with no rate beside it is the rate, one column off. */
  private static Map<FormColumn, Grid.Cell> straightened(Map<FormColumn, Grid.Cell> cells) {
    if (isPercent(cells.get(FormColumn.RATE))) {
      return cells;
    }
    for (FormColumn off : List.of(FormColumn.WEIGHT, FormColumn.SCORE)) {
      Grid.Cell cell = cells.get(off);
      if (cell != null && isPercent(cell)) {
        Grid.Cell other = cells.remove(FormColumn.RATE);
        cells.remove(off);
        cells.put(FormColumn.RATE, cell);
        if (other != null && off == FormColumn.WEIGHT && !cells.containsKey(FormColumn.SCORE)) {
          cells.put(FormColumn.SCORE, other);
        }
        return cells;
      }
    }
    return cells;
  }

  private static boolean isPercent(Grid.@Nullable Cell cell) {
    Amount number = cell == null ? null : cell.number();
    return number != null && number.kind() == Amount.Kind.PERCENT;
  }

  private static Grid.@Nullable Cell label(FormLine line) {
    for (Grid.Cell cell : line.cells()) {
      if (cell.number() == null && FundSource.of(cell.text()) != null) {
        return cell;
      }
    }
    return null;
  }
}
