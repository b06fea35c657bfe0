package io.budgetlens.ingest.check;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How rows of a kind of structured record become rows of {@code stated}.
 *
 * @param rows a SELECT of the key, {@code subject} (a project's name, absent for the unit) and the
 *     columns the figures are told from
 * @param figures how each figure is told, as SQL over these columns
 * @param flags how flags are told that are not simply false
 */
record RowShape(String rows, Map<String, String> figures, Map<String, String> flags) {
  private static final List<String> MONEY =
      List.of("initial_budget", "adjusted_budget", "expenditure");
  private static final String APPROPRIATED = "fiscal_appropriation_income";
  private static final List<String> APPROPRIATED_IN =
      List.of("general_budget_appropriation_income", "government_fund_income");
  private static final Map<String, String> SOURCES =
      Map.of("fiscal", "fiscal_", "special_account", "special_account_", "unit", "unit_fund_");
  private static final String BY_PROJECT = "doc_id, unit_id, fiscal_year, project_code";
  private static final String BY_SHEET = BY_PROJECT + ", evaluator, score_scheme";

  Set<String> names() {
    return new TreeSet<>(figures.keySet());
  }

  /** A row a unit, year and scope, in the columns of {@code budget_testimony}. */
  static RowShape testimonies(String from) {
    return testimonies(from, Items.ofRecord().stream().map(Item::id).collect(Collectors.toSet()));
  }

  /**
   * The same.
   *
   * @param filled the items that the rows may fill
   */
  static RowShape testimonies(String from, Set<String> filled) {
    Map<String, String> figures = new LinkedHashMap<>();
    Items.ofRecord().stream()
        .filter(i -> filled.contains(i.id()))
        .forEach(i -> figures.put(i.id(), i.id()));
    List<String> appropriations = new ArrayList<>();
    if (filled.contains(APPROPRIATED)) {
      appropriations.add(APPROPRIATED);
      figures.put(
          BesideAmounts.STATE_CAPITAL, "case when " + APPROPRIATED + " is not null then 0 end");
    }
    if (filled.containsAll(APPROPRIATED_IN)) {
      appropriations.add(String.join(" + ", APPROPRIATED_IN));
    }
    if (!appropriations.isEmpty()) {
      figures.put(
          BesideAmounts.APPROPRIATIONS, "coalesce(" + String.join(", ", appropriations) + ")");
    }
    String rows = "select t.*, cast(null as string) as subject from " + from + " t";
    return new RowShape(rows, figures, Map.of());
  }

  /** A row a project and source of funds, in the columns of {@code project_year}. */
  static RowShape projects(String from) {
    Map<String, String> figures = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    for (String money : MONEY) {
      pick(columns, figures, money, "funding_source = 'total'", money);
      SOURCES.forEach(
          (source, prefix) ->
              pick(columns, figures, prefix + money, "funding_source = '" + source + "'", money));
    }
    pick(columns, figures, "execution_rate", "funding_source = 'total'", "execution_rate");
    pick(columns, figures, ScoreSheet.TOTAL, "funding_source = 'total'", "score");
    String rows =
        "select "
            + BY_PROJECT
            + ", min(place) as place, '' as entity_scope, min(project_name) as subject, "
            + String.join(", ", columns)
            + " from "
            + from
            + " t group by "
            + BY_PROJECT;
    return new RowShape(rows, figures, Map.of());
  }

  /** A row a dimension, in the columns of {@code score}. */
  static RowShape scores(String from) {
    Map<String, String> figures = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Item item : Items.matching(i -> i.measure() == Measure.POINTS)) {
      String dimension = "dimension = '" + item.id() + "'";
      pick(columns, figures, item.id(), dimension, "score");
      pick(columns, figures, "max_" + item.id(), dimension, "max_score");
      known.add("'" + item.id() + "'");
    }
    String dimensions = "case when dimension <> '" + ScoreSheet.TOTAL + "' then ";
    String rows =
        "select "
            + BY_SHEET
            + ", min(place) as place, '' as entity_scope,"
            + " nullif(min(project_code), '') as subject,"
            + " sum("
            + dimensions
            + "max_score end) as maxima, count("
            + dimensions
            + "score end) as scored, count("
            + dimensions
            + "1 end) as listed, count(case when dimension not in ("
            + String.join(", ", known)
            + ") then 1 end) as unknown_dimensions, "
            + String.join(", ", columns)
            + " from "
            + from
            + " t group by "
            + BY_SHEET;
    return new RowShape(
        rows,
        figures,
        Map.of(
            "scores_complete",
            "coalesce(maxima = 100 and scored = listed and unknown_dimensions = 0, false)"));
  }

  private static void pick(
      List<String> columns, Map<String, String> figures, String name, String when, String value) {
    columns.add("max(case when " + when + " then t." + value + " end) as " + name);
    figures.put(name, name);
  }
}
