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
 * Runs the arithmetic rules on structured rows, by the SQL that one document is checked by. Rules
 * about words need a document and are left out.
 *
 * <p>A table does not tell how figures were written. Money that is a multiple of a hundred yuan in
 * every cell of a row was written in 万元 with two digits, so its half step is 50 yuan; otherwise it
 * is half a cent. A rate has the digits that are left when trailing noughts are dropped, at least
 * two.
 */
public final class TableCheck {
  private final RuleBook book;

  public TableCheck(RuleBook book) {
    this.book = book;
  }

  /** The rules that rows of {@code budget_testimony} are checked by. */
  public List<Rule> rules() {
    return rules(RowShape.testimonies(Tables.BUDGET_TESTIMONY.name()));
  }

  private List<Rule> rules(RowShape shape) {
    return book.ofRecords().stream()
        .flatMap(r -> r.checking(RuleBook.check(r).stating(shape.names())).stream())
        .toList();
  }

  /** Checks the rows of the view {@code budget_testimony}. */
  public Step findings(Work work) {
    return findings(work, Tables.BUDGET_TESTIMONY.name());
  }

  /** Checks rows in the columns of {@code budget_testimony}. */
  public Step findings(Work work, String testimonies) {
    return findings(work, RowShape.testimonies(testimonies));
  }

  /**
   * The same.
   *
   * @param filled the items that the rows may fill; the others are absent in all of them
   */
  public Step findings(Work work, String testimonies, Set<String> filled) {
    RowShape shape = RowShape.testimonies(testimonies, filled);
    return findings(work, shape);
  }

  /** Checks rows in the columns of {@code project_year}. */
  public Step ofProjects(Work work, String projects) {
    return findings(work, RowShape.projects(projects));
  }

  /** Checks rows in the columns of {@code score}. */
  public Step ofScores(Work work, String scores) {
    return findings(work, RowShape.scores(scores));
  }

  /**
   * @param work keeps {@code stated}, {@code rule_result}, {@code root_cause} and {@code
   *     root_finding} for the step
   * @return the step whose result has the columns of {@link Tables#FINDING}
   */
  private Step findings(Work work, RowShape shape) {
    List<Rule> rules = rules(shape);
    if (rules.isEmpty()) {
      return Step.of(Tables.FINDING.name(), FindingSteps.none());
    }
    String stated = stated(shape, RuleBook.names(rules));
    work.keep(Step.of(StatedColumns.NAME, RuleSql.speaking(rules, stated)));
    return Step.of(Tables.FINDING.name(), published(new FindingSteps(rules).keep(work)));
  }

  private String stated(RowShape shape, Set<String> names) {
    TableContract contract = StatedColumns.contract(names);
    List<String> selected = new ArrayList<>(StatedColumns.KEY);
    selected.add("subject");
    selected.add("place as " + StatedColumns.BASE_PLACE);
    selected.add("cast(null as string) as " + StatedColumns.RIVAL);
    selected.add("true as " + StatedColumns.IS_UNIT);
    selected.add("case when in_wan then 'wan' else 'yuan' end as " + StatedColumns.MONEY_UNIT);
    selected.add("true as " + StatedColumns.OWN_YEAR);
    StatedColumns.FLAGS.forEach(
        f -> selected.add(shape.flags().getOrDefault(f, "false") + " as " + f));
    selected.add("doc_id as " + StatedColumns.SERIES);
    for (String name : names) {
      String value = shape.figures().getOrDefault(name, "null");
      selected.add("cast(" + value + " as " + contract.column(name).type().sql() + ") as " + name);
      selected.add("cast(" + step(name, value) + " as decimal(24,6)) as h_" + name);
    }
    return "select "
        + String.join(",\n", selected)
        + "\nfrom (select t.*, "
        + inWan(shape, RuleBook.names(book.ofRecords()))
        + " as in_wan from ("
        + shape.rows()
        + ") t) w";
  }

  private static String inWan(RowShape shape, Set<String> names) {
    List<String> each = new ArrayList<>(List.of("true"));
    for (String name : names) {
      boolean isColumn = name.equals(shape.figures().get(name));
      if (StatedColumns.quantity(name).measure() == Measure.MONEY && isColumn) {
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
              + value
              + " * 100) % 1 = 0 then 0.005 when ("
              + value
              + " * 1000) % 1 = 0 then 0.0005 when ("
              + value
              + " * 10000) % 1 = 0 then 0.00005 when ("
              + value
              + " * 100000) % 1 = 0 then 0.000005 else 0.0000005 end";
      default -> "0";
    };
  }

  private static String published(String found) {
    return "select md5(f.doc_id || '|' || f.place || '|' || f.unit_id || '|' || cast(f.fiscal_year"
        + " as string) || '|' || f.entity_scope || '|' || f.rule) as finding_id, f.doc_id,"
        + " f.place, f.unit_id, f.fiscal_year, nullif(f.entity_scope, '') as entity_scope,"
        + " f.rule, f.outcome, f.severity, f.reported, f.expected, f.difference,"
        + " f.tolerance, f.unit, case when s.subject is null then '' else '“' || s.subject"
        + " || '”：' end || f.message_zh as message_zh, case when s.subject is null then ''"
        + " else s.subject || ': ' end || f.message_en as message_en, f.symptoms, cast(null"
        + " as string) as spans\n"
        + "from ("
        + found
        + ") f join "
        + StatedColumns.NAME
        + " s on s.doc_id = f.doc_id and s.place = f.place and s.unit_id = f.unit_id"
        + " and s.fiscal_year = f.fiscal_year and s.entity_scope = f.entity_scope";
  }
}
