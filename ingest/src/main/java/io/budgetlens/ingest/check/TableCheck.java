package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the arithmetic rules on a whole table of testimonies, by the SQL that one document is
 * checked by. Rules about words and scores need a document and are left out.
 *
 * <p>A table does not tell how figures were written. Money that is a multiple of a hundred yuan in
 * every cell of a row was written in 万元 with two digits, so its half step is 50 yuan; otherwise it
 * is half a cent. A rate has the digits that are left when trailing noughts are dropped, at least
 * two.
 */
public final class TableCheck {
  private final List<Rule> rules;
  private final FindingSteps steps;
  private final Set<String> names;

  public TableCheck(RuleBook book) {
    this.rules = book.ofRecords().stream().filter(r -> hasColumns(r.definition())).toList();
    this.steps = new FindingSteps(rules);
    this.names = RuleBook.names(rules);
  }

  /** What a table has no column of: a sum of its columns, or nothing. */
  private static final Map<String, String> BESIDE =
      Map.of(
          BesideAmounts.APPROPRIATIONS,
          "coalesce(fiscal_appropriation_income,"
              + " general_budget_appropriation_income + government_fund_income)",
          BesideAmounts.STATE_CAPITAL,
          "case when fiscal_appropriation_income is not null then 0 end",
          "use_of_surplus",
          "null",
          "superior_subsidy_income",
          "null",
          "affiliate_income",
          "null");

  private static boolean hasColumns(Rule.Definition definition) {
    return definition.names().stream()
        .allMatch(n -> Tables.BUDGET_TESTIMONY.has(n) || BESIDE.containsKey(n));
  }

  /** The rules a table is checked by. */
  public List<Rule> rules() {
    return rules;
  }

  /** Checks the rows of the view {@code budget_testimony}. */
  public Step findings(Work work) {
    return findings(work, Tables.BUDGET_TESTIMONY.name());
  }

  /**
   * Checks the rows of a view with the columns of {@code budget_testimony}.
   *
   * @param work keeps {@code stated}, {@code rule_result}, {@code root_cause} and {@code
   *     root_finding} for the step
   * @return the step whose result has the columns of {@link Tables#FINDING}
   */
  public Step findings(Work work, String testimonies) {
    work.keep(Step.of(StatedColumns.NAME, stated(testimonies)));
    return Step.of(Tables.FINDING.name(), published(steps.keep(work)));
  }

  private String stated(String testimonies) {
    TableContract contract = StatedColumns.contract(names);
    List<String> selected = new ArrayList<>(StatedColumns.KEY);
    selected.add("place as " + StatedColumns.BASE_PLACE);
    selected.add("cast(null as string) as " + StatedColumns.RIVAL);
    selected.add("true as " + StatedColumns.IS_UNIT);
    selected.add("case when in_wan then 'wan' else 'yuan' end as " + StatedColumns.MONEY_UNIT);
    selected.add("true as " + StatedColumns.OWN_YEAR);
    StatedColumns.FLAGS.forEach(f -> selected.add("false as " + f));
    selected.add("doc_id as " + StatedColumns.SERIES);
    for (String name : names) {
      String value = BESIDE.getOrDefault(name, name);
      selected.add("cast(" + value + " as " + contract.column(name).type().sql() + ") as " + name);
      selected.add("cast(" + step(name, value) + " as decimal(24,6)) as h_" + name);
    }
    return "select "
        + String.join(",\n", selected)
        + "\nfrom (select t.*, "
        + inWan()
        + " as in_wan from "
        + testimonies
        + " t) w";
  }

  private String inWan() {
    List<String> each = new ArrayList<>();
    for (String name : names) {
      if (StatedColumns.quantity(name).measure() == Measure.MONEY && !BESIDE.containsKey(name)) {
        each.add("coalesce(" + name + " % 100 = 0, true)");
      }
    }
    return "(" + String.join(" and ", each) + ")";
  }

  private static String step(String name, String value) {
    return switch (StatedColumns.quantity(name).measure()) {
      case MONEY -> "case when " + value + " = 0 then 0 when in_wan then 50 else 0.005 end";
      case RATIO ->
          "case when ("
              + name
              + " * 100) % 1 = 0 then 0.005 when ("
              + name
              + " * 1000) % 1 = 0 then 0.0005 when ("
              + name
              + " * 10000) % 1 = 0 then 0.00005 when ("
              + name
              + " * 100000) % 1 = 0 then 0.000005 else 0.0000005 end";
      default -> "0";
    };
  }

  private static String published(String found) {
    return "select md5(doc_id || '|' || place || '|' || unit_id || '|' || cast(fiscal_year as string)"
        + " || '|' || entity_scope || '|' || rule) as finding_id, doc_id, place, unit_id, fiscal_year,"
        + " entity_scope, rule, outcome, severity, reported, expected, difference, tolerance, unit,"
        + " message_zh, message_en, symptoms, cast(null as string) as spans\nfrom ("
        + found
        + ") f";
  }
}
