package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fund area of older forms, where each amount stands behind its name: {@code 预算数：36 执行数：35.5},
 * and below it each source twice, first with its budget and then with what was spent.
 */
final class FundPairs {
  private int table = FormLine.NO_TABLE;

  private record Pair(Grid.Cell label, Grid.Cell number) {}

  /** What a row says of a source of funds, absent where it speaks of none. */
  Form.@Nullable Fund row(FormLine line) {
    List<Pair> pairs = pairs(line);
    if (pairs.isEmpty()) {
      return null;
    }
    Map<FormColumn, Grid.Cell> cells = named(pairs);
    if (cells.containsKey(FormColumn.ADJUSTED) && cells.containsKey(FormColumn.EXECUTED)) {
      table = line.table();
      return fund(FundSource.TOTAL, pairs.get(0).label(), cells);
    }
    FundSource source = FundSource.of(pairs.get(0).label().text());
    boolean twice =
        pairs.size() == 2 && source != null && source == FundSource.of(pairs.get(1).label().text());
    if (source == null || !twice || table != line.table()) {
      return null;
    }
    return fund(
        source,
        pairs.get(0).label(),
        Map.of(
            FormColumn.ADJUSTED, pairs.get(0).number(),
            FormColumn.EXECUTED, pairs.get(1).number()));
  }

  private static Form.Fund fund(
      FundSource source, Grid.Cell label, Map<FormColumn, Grid.Cell> cells) {
    return new Form.Fund(source, label, cells, Map.of());
  }

  private static List<Pair> pairs(FormLine line) {
    List<Pair> pairs = new ArrayList<>();
    for (Grid.Cell cell : line.cells()) {
      Grid.Cell beside = line.after(cell);
      if (cell.number() == null && beside != null && beside.number() != null) {
        pairs.add(new Pair(cell, beside));
      }
    }
    return pairs;
  }

  private static Map<FormColumn, Grid.Cell> named(List<Pair> pairs) {
    Map<FormColumn, Grid.Cell> cells = new EnumMap<>(FormColumn.class);
    for (Pair pair : pairs) {
      FormColumn column = FormColumn.ofFund(pair.label().text());
      if (column != null && (column.isBudget() || column == FormColumn.RATE)) {
        cells.putIfAbsent(column, pair.number());
      }
    }
    return cells;
  }
}
