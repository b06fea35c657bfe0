package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
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

  private static boolean hasColumns(Rule.Definition definition) {
    return definition.names().stream().allMatch(Tables.BUDGET_TESTIMONY::has);
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
    for (String name : names) {
      selected.add("cast(" + name + " as " + contract.column(name).type().sql() + ") as " + name);
      selected.add("cast(" + step(name) + " as decimal(24,6)) as h_" + name);
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
      if (StatedColumns.quantity(name).measure() == Measure.MONEY) {
        each.add("coalesce(" + name + " % 100 = 0, true)");
      }
    }
    return "(" + String.join(" and ", each) + ")";
  }

  private static String step(String name) {
    return switch (StatedColumns.quantity(name).measure()) {
      case MONEY -> "case when " + name + " = 0 then 0 when in_wan then 50 else 0.005 end";
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
