package io.budgetlens.analytics.trend;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps from values to trends: {@code trend_input}, the rates and the main money items one
 * below the other, and {@code trend_new}.
 */
public final class TrendSteps {
  /** The money items a trend is kept for. */
  public static final List<Item> ITEMS =
      Stream.of(
              "initial_budget",
              "adjusted_budget",
              "expenditure",
              "basic_expenditure",
              "project_expenditure",
              "carryover",
              "total_income_and_expenditure",
              "income",
              "expenditure_total",
              "fiscal_appropriation_income",
              "closing_carryover",
              "three_public_expenditure")
          .map(Items::get)
          .toList();

  private TrendSteps() {}

  /** Needs {@code metric_value_new}. */
  public static List<Step> of(Metrics metrics) {
    String input =
        Stream.concat(ITEMS.stream().map(TrendSteps::item), Stream.of(rates(metrics)))
            .collect(Collectors.joining("\nunion all\n", told(), ""));
    return List.of(Step.of("trend_input", input), Step.beside(TrendSteps.class, "trend_new"));
  }

  /** The metrics a trend is kept for: a change rate has none of its own. */
  public static List<Metric> metrics(Metrics metrics) {
    return metrics.all().stream().filter(m -> !m.formula().usesPreviousYear()).toList();
  }

  /** What is read of the records, once. */
  private static String told() {
    return ITEMS.stream()
        .map(Item::id)
        .collect(
            Collectors.joining(
                ", ",
                "with told as (select unit_id, fiscal_year, entity_scope, province, ",
                " from budget_year)\n"));
  }

  private static String item(Item item) {
    return "select unit_id, fiscal_year, entity_scope, province, '"
        + item.id()
        + "' as metric, '"
        + item.measure().unit()
        + "' as unit, cast("
        + item.id()
        + " as decimal(24,6)) as value, case when "
        + item.id()
        + " is null then 'not_collected' end as absence_reason from told";
  }

  private static String rates(Metrics metrics) {
    String ids =
        metrics(metrics).stream().map(m -> "'" + m.id() + "'").collect(Collectors.joining(", "));
    return "select unit_id, fiscal_year, entity_scope, province, metric, '"
        + Metric.UNIT
        + "' as unit, cast(value as decimal(24,6)) as value, absence_reason"
        + " from metric_value_new where metric in ("
        + ids
        + ")";
  }
}
