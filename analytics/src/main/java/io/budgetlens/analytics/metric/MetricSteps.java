package io.budgetlens.analytics.metric;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.metric.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps from records to rates: {@code metric_input}, written from the registry, and {@code
 * metric_value_new}.
 */
public final class MetricSteps {
  private static final String PREVIOUS =
      " left join told p on p.unit_id = c.unit_id and p.entity_scope = c.entity_scope"
          + " and p.fiscal_year = c.fiscal_year - 1 left join unit u on u.unit_id = c.unit_id";

  private MetricSteps() {}

  public static List<Step> of(Metrics metrics) {
    String input =
        metrics.all().stream()
            .map(MetricSteps::input)
            .collect(Collectors.joining("\nunion all\n", told(metrics), ""));
    return List.of(
        Step.of("metric_input", input), Step.beside(MetricSteps.class, "metric_value_new"));
  }

  /** What the metrics read of the records, once. */
  private static String told(Metrics metrics) {
    Set<String> columns = new TreeSet<>();
    for (Metric metric : metrics.all()) {
      Item reported = metric.reportedAs();
      if (reported != null) {
        columns.add(reported.id());
      }
      Stream.concat(metric.formula().numerator().stream(), metric.formula().denominator().stream())
          .flatMap(t -> t.firstOf().stream())
          .forEach(i -> columns.add(i.id()));
    }
    return "with told as (select unit_id, fiscal_year, entity_scope, province, "
        + String.join(", ", columns)
        + " from budget_year)\n";
  }

  /** One metric's numerator and denominator of every record in its effective years. */
  private static String input(Metric metric) {
    return "select c.unit_id, c.fiscal_year, c.entity_scope, c.province, "
        + text(metric.id())
        + " as metric, "
        + text(metric.formula().basis().id())
        + " as denominator_basis, "
        + sum(metric.formula().numerator())
        + " as numerator, "
        + sum(metric.formula().denominator())
        + " as denominator, "
        + text(metric.formula().numeratorAbsence().id())
        + " as numerator_absence, "
        + denominatorAbsence(metric)
        + " as denominator_absence, "
        + reported(metric)
        + " as reported from told c"
        + (metric.formula().usesPreviousYear() ? PREVIOUS : "")
        + effective(metric.origin());
  }

  /** A unit founded this year has no year before, which is another thing than a gap. */
  private static String denominatorAbsence(Metric metric) {
    String reason = text(metric.formula().denominatorAbsence().id());
    return metric.formula().usesPreviousYear()
        ? "case when p.unit_id is null and extract(year from u.valid_from) > c.fiscal_year - 1"
            + " then 'unit_did_not_exist' else "
            + reason
            + " end"
        : reason;
  }

  private static String reported(Metric metric) {
    Item item = metric.reportedAs();
    return "cast(" + (item == null ? "null" : "c." + item.id()) + " as decimal(12,6))";
  }

  private static String effective(Metric.Origin origin) {
    if (origin.from() == null && origin.to() == null) {
      return "";
    }
    return " where "
        + (origin.from() == null ? "true" : "c.fiscal_year >= " + origin.from())
        + (origin.to() == null ? "" : " and c.fiscal_year <= " + origin.to());
  }

  private static String sum(List<Term> terms) {
    String sum =
        terms.stream()
            .map(t -> (t.minus() ? "- " : "+ ") + amount(t))
            .collect(Collectors.joining(" "));
    return "cast(" + sum + " as decimal(38,2))";
  }

  private static String amount(Term term) {
    String row = term.previous() ? "p." : "c.";
    String items =
        term.firstOf().stream()
            .map(i -> "cast(" + row + i.id() + " as decimal(28,2))")
            .collect(Collectors.joining(", "));
    String first = term.firstOf().size() == 1 ? items : "coalesce(" + items + ")";
    return term.magnitude() ? "abs(" + first + ")" : first;
  }

  /** Ids of the registry are lower-case letters, digits and underscores: nothing to escape. */
  private static String text(String id) {
    return "'" + id + "'";
  }
}
