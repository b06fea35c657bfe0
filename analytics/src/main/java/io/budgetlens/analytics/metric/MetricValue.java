package io.budgetlens.analytics.metric;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.metric.Metric;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A metric of one record with what it was computed from.
 *
 * @param value a fraction; absent with {@code absence}
 * @param basis the denominator's basis id
 * @param reported the value as the source reported it, whatever its basis was
 */
public record MetricValue(
    String metric,
    int fiscalYear,
    String entityScope,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String basis,
    @Nullable AbsenceReason absence,
    @Nullable BigDecimal reported) {

  /** Reads the columns of {@code metric_value}. */
  public static MetricValue of(Row row) {
    return new MetricValue(
        row.text("metric"),
        row.integer("fiscal_year"),
        row.text("entity_scope"),
        row.decimalOrNull("value"),
        row.decimalOrNull("numerator"),
        row.decimalOrNull("denominator"),
        row.text("denominator_basis"),
        absence(row),
        row.decimalOrNull("reported"));
  }

  /** A value that has not been computed on this release. */
  static MetricValue notAnalysed(Metric metric, int fiscalYear, String entityScope) {
    return new MetricValue(
        metric.id(),
        fiscalYear,
        entityScope,
        null,
        null,
        null,
        metric.formula().basis().id(),
        AbsenceReason.NOT_ANALYSED,
        null);
  }

  /** The column {@code absence_reason}, typed. */
  public static @Nullable AbsenceReason absence(Row row) {
    String id = row.textOrNull("absence_reason");
    return id == null
        ? null
        : AbsenceReason.find(id)
            .orElseThrow(() -> new IllegalStateException("unknown absence reason " + id));
  }
}
