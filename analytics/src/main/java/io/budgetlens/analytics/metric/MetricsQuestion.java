package io.budgetlens.analytics.metric;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.metric.Metrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All metrics of a unit's records, in the order of fiscal year, scope and registry. */
public record MetricsQuestion(UnitId unit) {

  /** Before the analysis has run, every metric of every record is absent and says so. */
  public List<MetricValue> answer(OpenRelease release) {
    if (!release.isAnalysed()) {
      return notAnalysed(release);
    }
    List<String> ids = ids(release.metrics());
    Map<String, Integer> order =
        IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, i -> i));
    List<MetricValue> values = new ArrayList<>(release.ask(step("metric_values"), MetricValue::of));
    values.sort(
        Comparator.comparingInt(MetricValue::fiscalYear)
            .thenComparing(MetricValue::entityScope)
            .thenComparing(v -> order.getOrDefault(v.metric(), ids.size()))
            .thenComparing(MetricValue::metric));
    return values;
  }

  private List<MetricValue> notAnalysed(OpenRelease release) {
    return release.ask(step("metric_records"), row -> absent(release.metrics(), row)).stream()
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<MetricValue> absent(Metrics metrics, Row row) {
    int year = row.integer("fiscal_year");
    return metrics.all().stream()
        .filter(m -> m.origin().isEffectiveIn(year))
        .map(m -> MetricValue.notAnalysed(m, year, row.text("entity_scope")));
  }

  private static List<String> ids(Metrics metrics) {
    return metrics.all().stream().map(m -> m.id()).toList();
  }

  private Step step(String name) {
    return Step.beside(MetricsQuestion.class, name).with("unit", unit.value());
  }
}
