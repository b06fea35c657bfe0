package io.budgetlens.analytics.ranking;

import io.budgetlens.analytics.question.Paged;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A ranked peer group.
 *
 * @param group the group's size and middle; absent where nobody stands in it
 * @param absence why there are no rows at all
 */
public record Ranking(
    Metric metric,
    @Nullable GroupFigures group,
    Paged<RankingRow> rows,
    @Nullable AbsenceReason absence) {}
