package io.budgetlens.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.analytics.Facts;
import io.budgetlens.analytics.metric.MetricSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendStepsTest {

  @Test
  void givesMoneyItsChangeAndChangeRate() {
    Facts facts =
        new Facts().record("a", 2022, "expenditure=80").record("a", 2023, "expenditure=60.50");
    assertThat(told(facts, "expenditure"))
        .containsExactly(
            "a 2022 own: 80.000000 after null, change null, rate null CNY, no_previous_year",
            "a 2023 own: 60.500000 after 80.000000, change -19.500000, rate -0.243750 CNY, null");
  }

  @Test
  void givesARateItsChangeInFractionPointsOnly() {
    Facts facts =
        new Facts()
            .record("a", 2022, "expenditure=90", "adjusted_budget=100")
            .record("a", 2023, "expenditure=85", "adjusted_budget=100");
    assertThat(told(facts, "budget_execution_rate"))
        .element(1)
        .isEqualTo("a 2023 own: 0.850000 after 0.900000, change -0.050000, rate null ratio, null");
  }

  @Test
  void hasNoChangeRateOnAZeroOrNegativeBase() {
    Facts facts =
        new Facts()
            .record("a", 2021, "carryover=-3")
            .record("a", 2022, "carryover=0")
            .record("a", 2023, "carryover=5");
    assertThat(told(facts, "carryover"))
        .containsExactly(
            "a 2021 own: -3.000000 after null, change null, rate null CNY, no_previous_year",
            "a 2022 own: 0.000000 after -3.000000, change 3.000000, rate null CNY,"
                + " denominator_negative",
            "a 2023 own: 5.000000 after 0.000000, change 5.000000, rate null CNY,"
                + " denominator_zero");
  }

  @Test
  void tellsAMissingValueFromAMissingYear() {
    Facts facts =
        new Facts()
            .unit("b", "valid_from=2023-06-01")
            .record("a", 2021, "expenditure=1")
            .record("a", 2023, "expenditure=2")
            .record("a", 2024, "carryover=2")
            .record("b", 2023, "expenditure=2");
    assertThat(told(facts, "expenditure"))
        .extracting(t -> t.substring(0, 11) + t.substring(t.lastIndexOf(',')))
        .containsExactly(
            "a 2021 own:, no_previous_year",
            "a 2023 own:, no_previous_year",
            "a 2024 own:, not_collected",
            "b 2023 own:, unit_did_not_exist");
    assertThat(told(facts, "budget_execution_rate").get(0)).endsWith("denominator_missing");
  }

  @Test
  void leavesOutAChangeRateThatItsColumnCannotHold() {
    Facts facts =
        new Facts()
            .record("a", 2022, "income=0.01")
            .record("a", 2023, "income=9999999999999999.99");
    assertThat(told(facts, "income").get(1)).endsWith("rate null CNY, out_of_range");
  }

  @Test
  void neverJoinsTheScopes() {
    Facts facts =
        new Facts()
            .record("a", 2022, "expenditure=80")
            .record("a", 2023, "expenditure=100", "entity_scope=consolidated");
    assertThat(told(facts, "expenditure").get(1)).endsWith("no_previous_year");
  }

  private static List<String> told(Facts facts, String metric) {
    try (Work work = DuckDbEngine.inProcess().open()) {
      List<Step> steps = new ArrayList<>(MetricSteps.of(Metrics.standard()));
      steps.addAll(TrendSteps.of(Metrics.standard()));
      facts.compute(work, steps);
      Step rows =
          Step.of(
              "rows",
              "select * from trend_new where metric = :metric"
                  + " order by unit_id nulls last, fiscal_year nulls last");
      return work.query(rows.with("metric", metric)).stream().map(TrendStepsTest::told).toList();
    }
  }

  private static String told(Row row) {
    return "%s %s %s: %s after %s, change %s, rate %s %s, %s"
        .formatted(
            row.text("unit_id"),
            row.text("fiscal_year"),
            row.text("entity_scope"),
            row.textOrNull("value"),
            row.textOrNull("previous"),
            row.textOrNull("change"),
            row.textOrNull("change_rate"),
            row.text("unit"),
            row.textOrNull("absence_reason"));
  }
}
