package io.budgetlens.analytics.benchmark;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import java.util.List;
import java.util.stream.Collectors;

/** The steps from rates and peer groups to {@code benchmark_new}. */
public final class BenchmarkSteps {
  /** Below this number of peers with a value nobody is ranked. */
  public static final int MINIMUM_PEERS = 5;

  private BenchmarkSteps() {}

  /** Needs {@code metric_value_new} and {@code peer_new}. */
  public static List<Step> of(Metrics metrics) {
    String directions =
        metrics.all().stream()
            .map(BenchmarkSteps::direction)
            .collect(Collectors.joining("\nunion all\n"));
    return List.of(
        Step.of("metric_direction", directions),
        beside("benchmark_input"),
        beside("benchmark_group"),
        beside("benchmark_rank"),
        beside("benchmark_new").with("minimum_peers", MINIMUM_PEERS));
  }

  private static String direction(Metric metric) {
    return "select '"
        + metric.id()
        + "' as metric, '"
        + metric.direction().id()
        + "' as direction, cast("
        + (metric.target() == null ? "null" : metric.target().toPlainString())
        + " as decimal(12,6)) as target";
  }

  private static Step beside(String name) {
    return Step.beside(BenchmarkSteps.class, name);
  }
}
