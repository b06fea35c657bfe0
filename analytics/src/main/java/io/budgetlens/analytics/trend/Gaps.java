package io.budgetlens.analytics.trend;

import java.util.ArrayList;
import java.util.List;

/** Makes the years a series jumps over visible. */
final class Gaps {
  private Gaps() {}

  /** Rows come by scope, then year. */
  static List<TrendRow> fill(List<TrendRow> rows) {
    List<TrendRow> filled = new ArrayList<>();
    for (TrendRow row : rows) {
      TrendRow last = filled.isEmpty() ? row : filled.get(filled.size() - 1);
      if (last.entityScope().equals(row.entityScope())) {
        for (int year = last.fiscalYear() + 1; year < row.fiscalYear(); year++) {
          filled.add(TrendRow.gap(year, row.entityScope()));
        }
      }
      filled.add(row);
    }
    return filled;
  }
}
