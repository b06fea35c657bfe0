package io.budgetlens.analytics.trend;

import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.metric.AbsenceReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A year of a trend.
 *
 * @param change this year's value less the year before's; of a rate, in fraction points
 * @param changeRate the change over the year before's value; of money only
 * @param absence why the value, or else its change, is absent
 */
public record TrendRow(
    int fiscalYear,
    String entityScope,
    @Nullable BigDecimal value,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal change,
    @Nullable BigDecimal changeRate,
    @Nullable AbsenceReason absence) {

  static TrendRow of(Row row) {
    return new TrendRow(
        row.integer("fiscal_year"),
        row.text("entity_scope"),
        row.decimalOrNull("value"),
        row.decimalOrNull("previous"),
        row.decimalOrNull("change"),
        row.decimalOrNull("change_rate"),
        MetricValue.absence(row));
  }

  /** A year between two others for which nothing was collected. */
  static TrendRow gap(int fiscalYear, String entityScope) {
    return new TrendRow(
        fiscalYear, entityScope, null, null, null, null, AbsenceReason.NOT_COLLECTED);
  }
}
