package io.budgetlens.api.view;

import io.budgetlens.analytics.trend.Trend;
import io.budgetlens.analytics.trend.TrendRow;
import io.budgetlens.model.item.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of years of one metric or money item; years jumped over are told as gaps.
 *
 * @param absence why there are no years at all
 */
public record TrendView(
    String metric, String name, String unit, List<YearView> years, @Nullable Absence absence) {

  public static TrendView of(String unitId, Trend trend, Reader reader) {
    return new TrendView(
        trend.metric(),
        reader.read(trend.name()),
        trend.unit(),
        trend.rows().stream().map(r -> YearView.of(unitId, trend, r, reader)).toList(),
        Absence.of(trend.absence(), reader));
  }

  /**
   * A year of a series.
   *
   * @param change this year's value less the year before's; of a rate, in fraction points
   * @param changeRate a fraction; of money only
   * @param absence why the value, or else its change, is absent
   * @param evidence where the value comes from: a record's cell for money, the profile for a rate
   */
  public record YearView(
      int fiscalYear,
      String entityScope,
      @Nullable String value,
      @Nullable String previous,
      @Nullable String change,
      @Nullable String changeRate,
      @Nullable Absence absence,
      @Nullable String evidence) {
    static YearView of(String unitId, Trend trend, TrendRow row, Reader reader) {
      return new YearView(
          row.fiscalYear(),
          row.entityScope(),
          Exact.of(row.value(), trend.unit()),
          Exact.of(row.previous(), trend.unit()),
          Exact.of(row.change(), trend.unit()),
          Exact.rate(row.changeRate()),
          Absence.of(row.absence(), reader),
          row.value() == null ? null : evidence(unitId, trend, row, reader));
    }

    private static String evidence(String unitId, Trend trend, TrendRow row, Reader reader) {
      return trend.unit().equals(Measure.RATIO.unit())
          ? reader.link("/v1/units/" + unitId + "/profile").toString()
          : reader.evidence(unitId, row.fiscalYear(), row.entityScope(), trend.metric());
    }
  }
}
