package io.budgetlens.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.analytics.Facts;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.metric.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricStepsTest {

  @Test
  void computesTheRatesOfARecord() {
    Facts facts =
        new Facts()
            .record(
                "a",
                2023,
                "initial_budget=8584200",
                "adjusted_budget=8725500",
                "expenditure=8567700",
                "carryover=157900",
                "staff_actual=13",
                "staff_authorised=15",
                "execution_rate=0.9819");
    assertThat(computed(facts, 2023))
        .containsEntry(
            "budget_execution_rate",
            "0.981915 = 8567700.00 / 8725500.00 adjusted; reported 0.981900")
        .containsEntry(
            "budget_execution_rate_initial", "0.998078 = 8567700.00 / 8584200.00 initial")
        .containsEntry("carryover_rate", "0.018096 = 157900.00 / 8725500.00 adjusted")
        .containsEntry(
            "carryover_rate_final_expenditure",
            "0.018430 = 157900.00 / 8567700.00 final_expenditure")
        .containsEntry("budget_net_adjustment_rate", "0.016460 = 141300.00 / 8584200.00 initial")
        .containsEntry("budget_final_variance_rate", "-0.001922 = -16500.00 / 8584200.00 initial")
        .containsEntry("staffing_rate", "0.866667 = 13.00 / 15.00 authorised_staff");
  }

  @Test
  void saysWhyAValueIsAbsentAndKeepsTheInputsThatAreThere() {
    Facts facts =
        new Facts()
            .record(
                "a", 2023, "initial_budget=0", "expenditure=5", "staff_actual=3", "carryover=1");
    assertThat(computed(facts, 2023))
        .containsEntry("budget_execution_rate", "denominator_missing = 5.00 / null adjusted")
        .containsEntry("budget_execution_rate_initial", "denominator_zero = 5.00 / 0.00 initial")
        .containsEntry("budget_execution_rate_approved", "not_collected = 5.00 / null approved")
        .containsEntry("budget_net_adjustment_rate", "denominator_zero = null / 0.00 initial")
        .containsEntry("staffing_rate", "denominator_missing = 3.00 / null authorised_staff")
        .containsEntry("expenditure_change_rate", "no_previous_year = null / null previous_year");
  }

  @Test
  void neverTakesAMissingItemForZero() {
    Facts facts = new Facts().record("a", 2023, "adjusted_budget=100", "initial_budget=90");
    assertThat(computed(facts, 2023))
        .containsEntry("budget_execution_rate", "numerator_missing = null / 100.00 adjusted")
        .containsEntry("carryover_rate", "numerator_missing = null / 100.00 adjusted")
        .containsEntry("budget_adjustment_rate", "not_collected = null / 90.00 initial");
  }

  @Test
  void addsTheMagnitudesOfGrossAdjustments() {
    Facts facts =
        new Facts()
            .record("a", 2023, "initial_budget=100", "budget_increase=20", "budget_decrease=-15")
            .record("b", 2023, "initial_budget=100", "budget_increase=20", "budget_decrease=15");
    assertThat(values(facts, "budget_adjustment_rate"))
        .containsExactly("a 2023 own 0.350000", "b 2023 own 0.350000");
  }

  @Test
  void takesTheFirstStatedOfDeclaredAlternatives() {
    Facts facts =
        new Facts()
            .record("a", 2023, "carryover=10", "expenditure=100", "expenditure_total=200")
            .record("b", 2023, "carryover=10", "expenditure=100");
    assertThat(values(facts, "carryover_rate_final_expenditure"))
        .containsExactly("a 2023 own 0.050000", "b 2023 own 0.100000");
  }

  @Test
  void keepsSignsAndRefusesANegativeDenominator() {
    Facts facts =
        new Facts()
            .record("a", 2023, "expenditure=-5", "adjusted_budget=100")
            .record("b", 2023, "expenditure=-5", "adjusted_budget=-100");
    assertThat(values(facts, "budget_execution_rate"))
        .containsExactly("a 2023 own -0.050000", "b 2023 own denominator_negative");
  }

  @Test
  void leavesOutARateThatItsColumnCannotHold() {
    Facts facts =
        new Facts()
            .record("a", 2023, "expenditure=9999999999999999.99", "adjusted_budget=0.01")
            .record("b", 2023, "expenditure=-9999999999999999.99", "adjusted_budget=0.01")
            .record("c", 2023, "expenditure=9999999.99", "adjusted_budget=10")
            .record("d", 2023, "expenditure=10000000", "adjusted_budget=10");
    assertThat(values(facts, "budget_execution_rate"))
        .containsExactly(
            "a 2023 own out_of_range",
            "b 2023 own out_of_range",
            "c 2023 own 999999.999000",
            "d 2023 own out_of_range");
  }

  @Test
  void leavesOutASumThatItsColumnCannotHold() {
    Facts facts =
        new Facts()
            .record(
                "a",
                2023,
                "initial_budget=9999999999999999.99",
                "budget_increase=9999999999999999.99",
                "budget_decrease=9999999999999999.99");
    assertThat(computed(facts, 2023))
        .containsEntry(
            "budget_adjustment_rate", "out_of_range = null / 9999999999999999.99 initial");
  }

  @Test
  void comparesWithTheYearBeforeInTheSameScopeOnly() {
    Facts facts =
        new Facts()
            .unit("c", "valid_from=2023-03-01")
            .record("a", 2022, "expenditure=80")
            .record("a", 2023, "expenditure=100")
            .record("a", 2023, "expenditure=500", "entity_scope=consolidated")
            .record("b", 2021, "expenditure=80")
            .record("b", 2023, "expenditure=100")
            .record("c", 2023, "expenditure=100");
    assertThat(values(facts, "expenditure_change_rate"))
        .containsExactly(
            "a 2022 own no_previous_year",
            "a 2023 consolidated no_previous_year",
            "a 2023 own 0.250000",
            "b 2021 own no_previous_year",
            "b 2023 own no_previous_year",
            "c 2023 own unit_did_not_exist");
  }

  private static Iterable<String> values(Facts facts, String metric) {
    String sql =
        "select unit_id || ' ' || cast(fiscal_year as varchar) || ' ' || entity_scope || ' ' ||"
            + " coalesce(cast(value as varchar), absence_reason) as told from metric_value_new"
            + " where metric = :metric"
            + " order by unit_id nulls last, fiscal_year nulls last, entity_scope nulls last";
    try (Work work = DuckDbEngine.inProcess().open()) {
      facts.compute(work, MetricSteps.of(Metrics.standard()));
      return work.query(Step.of("told", sql).with("metric", metric)).stream()
          .map(r -> r.text("told"))
          .toList();
    }
  }

  private static Map<String, String> computed(Facts facts, int fiscalYear) {
    Map<String, String> told = new LinkedHashMap<>();
    try (Work work = DuckDbEngine.inProcess().open()) {
      facts.compute(work, MetricSteps.of(Metrics.standard()));
      Step all =
          Step.of("all", "select * from metric_value_new where fiscal_year = :y order by metric");
      work.query(all.with("y", fiscalYear)).forEach(r -> told.put(r.text("metric"), told(r)));
    }
    return told;
  }

  private static String told(Row row) {
    String reported = row.textOrNull("reported");
    String value = row.textOrNull("value");
    return (value == null ? row.text("absence_reason") : value)
        + " = "
        + row.textOrNull("numerator")
        + " / "
        + row.textOrNull("denominator")
        + " "
        + row.text("denominator_basis")
        + (reported == null ? "" : "; reported " + reported);
  }
}
