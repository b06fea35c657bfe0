package io.budgetlens.analytics.trend;

import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a metric or a money item of a unit went over the years.
 *
 * @param metric a metric of the registry, or an id of {@link TrendSteps#ITEMS}
 * @param scope absent for both; they are never joined into one series
 */
public record TrendQuestion(
    UnitId unit,
    String metric,
    @Nullable EntityScope scope,
    @Nullable FiscalYear from,
    @Nullable FiscalYear to) {

  /**
   * @throws BadQuestion if no trend is kept for the metric
   */
  public Trend answer(OpenRelease release) {
    Subject subject = subject(release.metrics());
    AbsenceReason absence = release.isAnalysed() ? null : AbsenceReason.NOT_ANALYSED;
    List<TrendRow> rows = absence == null ? release.ask(step(), TrendRow::of) : List.of();
    return new Trend(metric, subject.name, subject.unit, Gaps.fill(rows), absence);
  }

  private Step step() {
    return Step.beside(TrendQuestion.class, "trend_rows")
        .with("unit", unit.value())
        .with("metric", metric)
        .with("scope", scope == null ? "" : scope.id())
        .with("from", from == null ? FiscalYear.FIRST : from.value())
        .with("to", to == null ? FiscalYear.LAST : to.value());
  }

  private Subject subject(Metrics metrics) {
    Optional<Subject> rate =
        TrendSteps.metrics(metrics).stream()
            .filter(m -> m.id().equals(metric))
            .map(m -> new Subject(m.name(), Metric.UNIT))
            .findFirst();
    return rate.or(this::item).orElseThrow(this::noTrend);
  }

  private Optional<Subject> item() {
    return TrendSteps.ITEMS.stream()
        .filter(i -> i.id().equals(metric))
        .map((Item i) -> new Subject(i.name(), i.measure().unit()))
        .findFirst();
  }

  private BadQuestion noTrend() {
    return new BadQuestion(
        "metric", new Words("“" + metric + "”没有趋势数据", "no trend is kept for '" + metric + "'"));
  }

  private record Subject(Words name, String unit) {}
}
