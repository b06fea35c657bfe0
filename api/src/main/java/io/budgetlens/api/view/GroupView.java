package io.budgetlens.api.view;

import io.budgetlens.analytics.peer.PeerGroup;
import io.budgetlens.analytics.ranking.GroupFigures;
import io.budgetlens.analytics.ranking.Ranking;
import io.budgetlens.model.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A peer group and how one metric is spread over it.
 *
 * @param rule who is compared with whom
 * @param peers how many peers have a value; absent, as all that follows, where nobody stands in the
 *     group
 * @param leftOut how many records of the same year, tier and scope do not count as peers
 * @param median absent, as the quartiles are, where there are too few peers
 * @param absence why there is no group
 */
public record GroupView(
    String metric,
    String name,
    String direction,
    String directionName,
    int fiscalYear,
    String tier,
    String entityScope,
    String rule,
    @Nullable Integer peers,
    @Nullable Integer leftOut,
    @Nullable String median,
    @Nullable String lowerQuartile,
    @Nullable String upperQuartile,
    @Nullable Absence absence) {

  public static GroupView of(Ranking ranking, FiscalYear year, PeerGroup group, Reader reader) {
    GroupFigures figures = ranking.group();
    return new GroupView(
        ranking.metric().id(),
        reader.read(ranking.metric().name()),
        ranking.metric().direction().id(),
        reader.read(ranking.metric().direction().words()),
        year.value(),
        group.tier().id(),
        group.scope().id(),
        reader.read(PeerGroup.rule()),
        figures == null ? null : (Integer) figures.peers(),
        figures == null ? null : (Integer) figures.leftOut(),
        figures == null ? null : Exact.rate(figures.median()),
        figures == null ? null : Exact.rate(figures.lowerQuartile()),
        figures == null ? null : Exact.rate(figures.upperQuartile()),
        Absence.of(ranking.absence(), reader));
  }
}
