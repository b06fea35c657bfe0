package io.budgetlens.analytics.ranking;

import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.metric.AbsenceReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A peer in a ranking.
 *
 * @param rank 1 is the best in the metric's direction; equals share a rank
 * @param absence why there is no rank
 */
public record RankingRow(
    String unitId,
    String name,
    MetricValue value,
    @Nullable Integer rank,
    @Nullable BigDecimal percentile,
    @Nullable AbsenceReason absence) {

  static RankingRow of(Row row) {
    String absence = row.textOrNull("rank_absence");
    return new RankingRow(
        row.text("unit_id"),
        row.text("name"),
        MetricValue.of(row),
        row.integerOrNull("rank"),
        row.decimalOrNull("percentile"),
        absence == null ? null : AbsenceReason.find(absence).orElseThrow());
  }
}
