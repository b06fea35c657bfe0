package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the rules across sources and years on the record that is about to be published: what a unit
 * stated of its own year against what its other sources, the year before and the next year's
 * documents state. A finding is of a unit's year, in the place {@code record}, and lasts as long as
 * the facts do.
 *
 * <p>How figures were written is told as in {@link TableCheck}, but for each cell: a multiple of
 * ten thousand may have been written in whole 万元.
 */
public final class RecordCheck {
  /** The place of a finding on the record. */
  public static final String PLACE = "record";

  /** The units' years whose findings are made anew: columns unit_id, fiscal_year, entity_scope. */
  public static final String CHECKED = "checked_year";

  static final String SPOKEN = "record_spoken";
  private static final String KEY = "unit_id, fiscal_year, entity_scope";
  static final String PROJECTS = "listed_projects";
  static final String REORGANISED = "reorganised_unit";

  private final List<Rule> rules;
  private final Set<String> names;
  private final Set<String> items;

  /** The items that testimonies may fill, of which alone they have columns. */
  private final Set<String> filled;

  public RecordCheck(RuleBook book) {
    this(book.ofYears(), Set.of());
  }

  private RecordCheck(List<Rule> rules, Set<String> filled) {
    this.rules = List.copyOf(rules);
    this.filled = filled;
    this.names = RuleBook.names(rules);
    this.items = new TreeSet<>();
    names.stream().map(StatedColumns::bare).filter(n -> !n.equals(PROJECTS)).forEach(items::add);
  }

  /**
   * The facts of the release to come, each a SELECT.
   *
   * @param touched unit_id, fiscal_year, entity_scope of what changes in this run
   * @param standing testimonies of the release before, in the columns of {@link
   *     Tables#BUDGET_TESTIMONY}
   * @param arrived those of this run
   * @param documents doc_id and fiscal_year, absent for structured records
   * @param projects in the columns of {@link Tables#PROJECT_YEAR}
   * @param reorganised unit_id and fiscal_year from which a unit is no longer what it was: its
   *     years before and after are not compared
   * @param filled the items that testimonies may fill; the others are absent in all of them
   * @param oneVoice whether it is certain that nobody speaks of a year but one row of a record
   */
  public record Facts(
      String touched,
      String standing,
      String arrived,
      String documents,
      String projects,
      String reorganised,
      Set<String> filled,
      boolean oneVoice) {
    public Facts {
      filled = Set.copyOf(filled);
    }
  }

  /**
   * Checks the years that a run touches and the ones after them.
   *
   * @param work keeps {@link #CHECKED} and what the step needs
   * @return the step whose result has the columns of {@link Tables#FINDING}
   */
  public Step findings(Work work, Facts facts) {
    work.view(Step.of("touched_year", facts.touched()));
    work.view(Step.of(CHECKED, years(0, 1)));
    work.view(Step.of("needed_year", years(-1, 0, 1)));
    work.view(Step.of(REORGANISED, facts.reorganised()));
    boolean oneVoice = facts.oneVoice();
    work.view(Step.of(SpokenSql.TESTIMONY, oneVoice ? alone(facts) : testimonies(facts)));
    if (!oneVoice) {
      work.keep(Step.of(SpokenSql.SEVERAL, SpokenSql.several()));
      oneVoice = count(work, SpokenSql.SEVERAL) == 0;
    }
    work.keep(Step.of(PROJECTS, projects(facts)));
    boolean projects = count(work, PROJECTS) > 0;
    RecordCheck narrowed = narrowed(facts.filled(), oneVoice, projects);
    return narrowed.rules.isEmpty()
        ? Step.of(Tables.FINDING.name(), FindingSteps.none())
        : narrowed.found(work, oneVoice, projects);
  }

  private static long count(Work work, String table) {
    return work.query(Step.of("count", "select count(*) as n from " + table)).get(0).longValue("n");
  }

  /** Without the rules and pairs that cannot say anything of such facts. */
  private RecordCheck narrowed(Set<String> filled, boolean oneVoice, boolean projects) {
    Set<String> stated = new TreeSet<>();
    names.stream()
        .filter(n -> n.equals(PROJECTS) ? projects : filled.contains(StatedColumns.bare(n)))
        .filter(n -> !oneVoice || n.equals(StatedColumns.bare(n)))
        .forEach(stated::add);
    return new RecordCheck(
        rules.stream()
            .flatMap(r -> r.checking(RuleBook.check(r).stating(stated)).stream())
            .toList(),
        filled);
  }

  /**
   * A year that no rule speaks of is left behind at once: only the others get all their columns.
   */
  private Step found(Work work, boolean oneVoice, boolean projects) {
    SpokenSql spoken = new SpokenSql(items, names, filled);
    work.view(Step.of(SPOKEN, oneVoice ? spoken.single() : spoken.ranked()));
    RecordYearSql years = new RecordYearSql(rules, items);
    String beside = years.beside(years.told(!oneVoice, projects));
    work.keep(Step.of(RecordYearSql.SPEAKING, years.speaking(beside)));
    work.keep(Step.of(StatedColumns.NAME, years.stated()));
    FindingSteps steps = FindingSteps.besideYearBefore(rules);
    return Step.of(Tables.FINDING.name(), published(steps.keep(work)));
  }

  private static String years(int... shifts) {
    List<String> each = new ArrayList<>();
    for (int shift : shifts) {
      each.add(
          "select unit_id, cast(fiscal_year + "
              + shift
              + " as int) as fiscal_year, entity_scope from touched_year");
    }
    return String.join(" union all ", each);
  }

  /** The rows of a record that alone speak: nothing stands, and no document tells of a year. */
  private static String alone(Facts facts) {
    return "select t.*, false as told from (" + facts.arrived() + ") t";
  }

  /** Own testimonies of a year, and what the next year's documents tell of it. */
  private static String testimonies(Facts facts) {
    return "select t.*, coalesce(d.fiscal_year, t.fiscal_year) <> t.fiscal_year as told from ("
        + facts.arrived()
        + " union all select * from ("
        + facts.standing()
        + ") before where (unit_id, fiscal_year, entity_scope) in (select "
        + KEY
        + " from needed_year)) t left join ("
        + facts.documents()
        + ") d on d.doc_id = t.doc_id"
        + " where coalesce(d.fiscal_year, t.fiscal_year) - t.fiscal_year in (0, 1)";
  }

  /** Projects of personnel and running costs are no project expenditure; their codes tell. */
  private static String projects(Facts facts) {
    return "select p.unit_id, p.fiscal_year, sum(p.expenditure) as amount, count(*) as projects"
        + " from ("
        + facts.projects()
        + ") p where (unit_id, fiscal_year) in (select unit_id, fiscal_year from "
        + CHECKED
        + ") and p.funding_source = 'total' and p.expenditure is not null"
        + " and not (length(p.project_code) = 21 and substr(p.project_code, 9, 1) in ('R', 'Y'))"
        + " group by p.unit_id, p.fiscal_year";
  }

  private static String published(String found) {
    return "select md5('"
        + PLACE
        + "|' || f.unit_id || '|' || cast(f.fiscal_year as string) || '|' || f.entity_scope || '|'"
        + " || f.rule) as finding_id, f.doc_id, f.place, f.unit_id, f.fiscal_year, f.entity_scope,"
        + " f.rule, f.outcome, f.severity, f.reported, f.expected, f.difference, f.tolerance,"
        + " f.unit, f.message_zh, f.message_en, f.symptoms, cast(null as string) as spans\n"
        + "from ("
        + found
        + ") f where (unit_id, fiscal_year, entity_scope) in (select "
        + KEY
        + " from "
        + CHECKED
        + ")";
  }
}
