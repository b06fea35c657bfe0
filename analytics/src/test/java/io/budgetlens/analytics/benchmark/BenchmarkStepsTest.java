package io.budgetlens.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.analytics.Facts;
import io.budgetlens.analytics.metric.MetricSteps;
import io.budgetlens.analytics.peer.PeerSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchmarkStepsTest {
  private static final String EXECUTION = "budget_execution_rate";

  @Test
  void ranksTheHighestFirstWhereHigherIsBetter() {
    assertThat(standings(executions(90, 80, 95, 70, 60), EXECUTION))
        .containsEntry("a", "rank 2 of 5, percentile 0.750000")
        .containsEntry("b", "rank 3 of 5, percentile 0.500000")
        .containsEntry("c", "rank 1 of 5, percentile 1.000000")
        .containsEntry("d", "rank 4 of 5, percentile 0.250000")
        .containsEntry("e", "rank 5 of 5, percentile 0.000000");
  }

  @Test
  void letsEqualsShareTheRankAndCountHalf() {
    assertThat(standings(executions(90, 90, 95, 70, 60), EXECUTION))
        .containsEntry("a", "rank 2 of 5, percentile 0.625000")
        .containsEntry("b", "rank 2 of 5, percentile 0.625000")
        .containsEntry("d", "rank 4 of 5, percentile 0.250000");
    assertThat(standings(executions(90, 90, 90, 90, 90), EXECUTION))
        .containsEntry("e", "rank 1 of 5, percentile 0.500000");
  }

  @Test
  void ranksTheLowestFirstWhereLowerIsBetter() {
    Facts facts = new Facts();
    for (int i = 0; i < 5; i++) {
      String unit = String.valueOf((char) ('a' + i));
      facts.department(unit).record(unit, 2023, "adjusted_budget=100", "carryover=" + i);
    }
    assertThat(standings(facts, "carryover_rate"))
        .containsEntry("a", "rank 1 of 5, percentile 1.000000")
        .containsEntry("e", "rank 5 of 5, percentile 0.000000");
  }

  @Test
  void ranksTheNearestToTheTargetFirst() {
    Facts facts = new Facts();
    int[] expenditures = {80, 110, 100, 90, 130};
    for (int i = 0; i < 5; i++) {
      String unit = String.valueOf((char) ('a' + i));
      facts
          .department(unit)
          .record(unit, 2023, "initial_budget=100", "expenditure=" + expenditures[i]);
    }
    assertThat(standings(facts, "budget_final_variance_rate"))
        .containsEntry("c", "rank 1 of 5, percentile 1.000000")
        .containsEntry("b", "rank 2 of 5, percentile 0.625000")
        .containsEntry("d", "rank 2 of 5, percentile 0.625000")
        .containsEntry("e", "rank 5 of 5, percentile 0.000000");
  }

  @Test
  void interpolatesTheQuartiles() {
    Row row = benchmark(executions(60, 70, 80, 90, 95, 100), EXECUTION).get(0);
    assertThat(row.textOrNull("lower_quartile")).isEqualTo("0.725000");
    assertThat(row.textOrNull("median")).isEqualTo("0.850000");
    assertThat(row.textOrNull("upper_quartile")).isEqualTo("0.937500");
  }

  @Test
  void givesNoVerdictAmongTooFewPeers() {
    Row row = benchmark(executions(90, 80, 95, 70), EXECUTION).get(0);
    assertThat(standing(row)).isEqualTo("too_few_peers among 4");
    assertThat(row.value("median")).isNull();
    assertThat(row.value("lower_quartile")).isNull();
    assertThat(row.value("upper_quartile")).isNull();
    assertThat(row.textOrNull("value")).isEqualTo("0.900000");
  }

  @Test
  void doesNotCountAPeerWithoutAValue() {
    Facts facts = executions(90, 80, 95, 70, 60);
    facts.department("z").record("z", 2023, "expenditure=5");
    List<Row> rows = benchmark(facts, EXECUTION);
    assertThat(standing(rows.get(5))).isEqualTo("denominator_missing among 5");
    assertThat(rows.get(5).textOrNull("median")).isEqualTo("0.800000");
    assertThat(rows.get(0).integer("left_out")).isEqualTo(1);
  }

  @Test
  void leavesOutWhoIsNoPeerAndSaysWhy() {
    Facts facts = executions(90, 80, 95, 70, 60);
    String[] full = {"expenditure=99", "adjusted_budget=100"};
    facts.unit("p", "region_tier=county", "level=2").record("p", 2023, full);
    facts.unit("q", "region_tier=county").record("q", 2023, full);
    facts.unit("r", "level=1").record("r", 2023, full);
    facts
        .unit("s", "region_tier=county", "level=1", "unit_type=fiscal_total")
        .record("s", 2023, full);
    facts.record("t", 2023, full);
    assertThat(peers(facts))
        .containsEntry("a", "county|level-1|own in")
        .containsEntry("p", "county|level-1|own not_first_level")
        .containsEntry("q", "county|level-1|own level_unknown")
        .containsEntry("r", "unknown|level-1|own tier_unknown")
        .containsEntry("s", "county|level-1|own fiscal_total")
        .containsEntry("t", "unknown|level-1|own tier_unknown");
    assertThat(standings(facts, EXECUTION))
        .containsEntry("c", "rank 1 of 5, percentile 1.000000")
        .containsEntry("p", "not_a_peer among 5")
        .containsEntry("r", "not_a_peer among 0");
    assertThat(benchmark(facts, EXECUTION).get(0).integer("left_out")).isEqualTo(3);
  }

  @Test
  void neverMixesScopesTiersOrYears() {
    Facts facts = executions(90, 80, 95, 70, 60);
    facts.record("a", 2023, "entity_scope=consolidated", "expenditure=1", "adjusted_budget=1");
    facts.record("a", 2022, "expenditure=1", "adjusted_budget=1");
    facts
        .unit("v", "region_tier=city", "level=1")
        .record("v", 2023, "expenditure=1", "adjusted_budget=1");
    assertThat(benchmark(facts, EXECUTION))
        .extracting(r -> r.text("unit_id") + r.text("fiscal_year") + " " + standing(r))
        .contains(
            "a2022 too_few_peers among 1",
            "a2023 rank 2 of 5, percentile 0.750000",
            "a2023 too_few_peers among 1",
            "v2023 too_few_peers among 1");
  }

  private static Facts executions(int... expenditures) {
    Facts facts = new Facts();
    for (int i = 0; i < expenditures.length; i++) {
      String unit = String.valueOf((char) ('a' + i));
      facts
          .department(unit)
          .record(unit, 2023, "adjusted_budget=100", "expenditure=" + expenditures[i]);
    }
    return facts;
  }

  private static Map<String, String> standings(Facts facts, String metric) {
    Map<String, String> told = new TreeMap<>();
    benchmark(facts, metric).forEach(row -> told.put(row.text("unit_id"), standing(row)));
    return told;
  }

  private static String standing(Row row) {
    return row.value("rank") == null
        ? row.text("absence_reason") + " among " + row.text("peers")
        : "rank %s of %s, percentile %s"
            .formatted(row.text("rank"), row.text("peers"), row.text("percentile"));
  }

  private static Map<String, String> peers(Facts facts) {
    Map<String, String> told = new TreeMap<>();
    try (Work work = DuckDbEngine.inProcess().open()) {
      facts.compute(work, PeerSteps.all());
      for (Row row : work.query(Step.of("all", "select * from peer_new order by unit_id"))) {
        String reason = row.textOrNull("left_out_reason");
        told.put(
            row.text("unit_id"), row.text("peer_group") + " " + (reason == null ? "in" : reason));
      }
    }
    return told;
  }

  private static List<Row> benchmark(Facts facts, String metric) {
    try (Work work = DuckDbEngine.inProcess().open()) {
      List<Step> steps = new ArrayList<>(MetricSteps.of(Metrics.standard()));
      steps.addAll(PeerSteps.all());
      steps.addAll(BenchmarkSteps.of(Metrics.standard()));
      facts.compute(work, steps);
      Step rows =
          Step.of(
              "rows",
              "select * from benchmark_new where metric = :metric"
                  + " order by unit_id nulls last, fiscal_year nulls last, entity_scope nulls last");
      return work.query(rows.with("metric", metric));
    }
  }
}
