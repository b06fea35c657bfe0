package io.budgetlens.api.view;

import io.budgetlens.analytics.profile.FindingCount;
import io.budgetlens.analytics.profile.Profile;
import io.budgetlens.analytics.profile.RecordYear;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit with its records, metrics, scores and findings of all years. */
public record ProfileView(
    UnitDetailView unit,
    List<RecordView> records,
    List<MetricValueView> metrics,
    List<ScoreView> scores,
    List<CountView> findings) {

  public static ProfileView of(Profile profile, Metrics registry, Reader reader) {
    String unitId = profile.unit().row().unitId();
    return new ProfileView(
        UnitDetailView.of(profile.unit(), reader),
        profile.records().stream().map(r -> RecordView.of(unitId, r, reader)).toList(),
        profile.metrics().stream()
            .map(
                v ->
                    MetricValueView.of(
                        unitId, v, metric(registry, v.metric()), stated(profile), reader))
            .toList(),
        profile.scores().stream().map(s -> ScoreView.of(s, reader)).toList(),
        profile.findings().stream().map(CountView::of).toList());
  }

  private static MetricValueView.Stated stated(Profile profile) {
    return (year, scope, item) ->
        profile.records().stream()
            .filter(r -> r.fiscalYear() == year && r.entityScope().equals(scope))
            .flatMap(r -> r.cells().stream())
            .anyMatch(c -> c.item().id().equals(item));
  }

  /** A release can name a metric that a registry read later no longer has. */
  private static Metric metric(Metrics registry, String id) {
    return registry
        .find(id)
        .orElseThrow(() -> new IllegalStateException("the registry has no metric " + id));
  }

  /**
   * The record of a fiscal year in one scope; an item that is not here is absent, never zero.
   *
   * @param testimonies how many sources told of it
   */
  public record RecordView(
      int fiscalYear, String entityScope, int testimonies, List<CellView> items) {
    static RecordView of(String unitId, RecordYear record, Reader reader) {
      return new RecordView(
          record.fiscalYear(),
          record.entityScope(),
          record.testimonies(),
          record.cells().stream().map(c -> CellView.of(unitId, record, c, reader)).toList());
    }
  }

  /** A stated item and the way to its evidence. */
  public record CellView(
      String item, String name, String value, String unit, SourceView source, String evidence) {
    static CellView of(String unitId, RecordYear record, RecordYear.Cell cell, Reader reader) {
      String id = cell.item().id();
      return new CellView(
          id,
          reader.read(cell.item().name()),
          Exact.written(cell.value(), cell.item().measure()),
          cell.item().measure().unit(),
          SourceView.of(cell.testimony().docId(), cell.testimony().place(), reader),
          reader.evidence(unitId, record.fiscalYear(), record.entityScope(), id));
    }
  }

  /** How many findings there are of a kind. */
  public record CountView(
      @Nullable Integer fiscalYear, String outcome, String severity, long count) {
    static CountView of(FindingCount count) {
      return new CountView(count.fiscalYear(), count.outcome(), count.severity(), count.count());
    }
  }
}
