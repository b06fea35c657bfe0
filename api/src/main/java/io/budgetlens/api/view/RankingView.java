package io.budgetlens.api.view;

import io.budgetlens.analytics.ranking.Ranking;
import io.budgetlens.analytics.ranking.RankingRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ranked peer group; its rows come in pages. */
public record RankingView(GroupView group, List<PlaceView> rows) {

  public static RankingView of(GroupView group, Ranking ranking, Reader reader) {
    return new RankingView(
        group, ranking.rows().rows().stream().map(r -> PlaceView.of(r, ranking, reader)).toList());
  }

  /**
   * A peer's place.
   *
   * @param absence why there is no rank
   * @param profile where the unit's profile is
   */
  public record PlaceView(
      String unitId,
      String name,
      @Nullable Integer rank,
      @Nullable String percentile,
      @Nullable Absence absence,
      MetricValueView value,
      String profile) {
    static PlaceView of(RankingRow row, Ranking ranking, Reader reader) {
      return new PlaceView(
          row.unitId(),
          row.name(),
          row.rank(),
          Exact.rate(row.percentile()),
          Absence.of(row.absence(), reader),
          MetricValueView.of(row.unitId(), row.value(), ranking.metric(), reader),
          reader.link("/v1/units/" + row.unitId() + "/profile").toString());
    }
  }
}
