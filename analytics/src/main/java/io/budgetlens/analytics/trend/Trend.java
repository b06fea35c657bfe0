package io.budgetlens.analytics.trend;

import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of years, by scope, then year; years jumped over are told as gaps.
 *
 * @param unit the wire unit of the values: {@code CNY} or {@code ratio}
 * @param absence why there are no rows at all
 */
public record Trend(
    String metric, Words name, String unit, List<TrendRow> rows, @Nullable AbsenceReason absence) {
  public Trend {
    rows = List.copyOf(rows);
  }
}
