package io.budgetlens.ingest.check;

import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of {@code stated} of the record: of each unit's year what is spoken of it, what the next
 * year's documents tell of it, and the year before. A nation's years pass through here, so they are
 * first asked with no more columns than rules need to say whether they speak.
 */
final class RecordYearSql {
  /** The table of the years of which a rule speaks, with the figures that rules read. */
  static final String SPEAKING = "speaking_year";

  private static final List<String> KEY = List.of("unit_id", "fiscal_year", "entity_scope");

  private final List<Rule> rules;
  private final Set<String> names;

  /** The figures whose writing tells the money's unit. */
  private final Set<String> items;

  private final Set<String> before = new TreeSet<>();

  RecordYearSql(List<Rule> rules, Set<String> items) {
    this.rules = List.copyOf(rules);
    this.names = RuleBook.names(rules);
    this.items = new TreeSet<>(items);
    rules.forEach(r -> before.addAll(RuleSql.yearBefore(r)));
  }

  /**
   * The figures of each unit's year.
   *
   * @param documents whether documents may tell of the year before theirs
   * @param projects whether there are any
   */
  String told(boolean documents, boolean projects) {
    List<String> selected = new ArrayList<>();
    KEY.forEach(k -> selected.add("o." + k));
    selected.add("cast(coalesce(g.changes, 0) as string) as " + StatedColumns.SERIES);
    selected.add((projects ? "p.projects" : "cast(null as bigint)") + " as projects");
    for (String name : figures()) {
      String type = StatedColumns.type(StatedColumns.quantity(name).measure()).sql();
      selected.add("cast(" + source(name, documents, projects) + " as " + type + ") as " + name);
    }
    return "select "
        + String.join(", ", selected)
        + " from (select * from "
        + RecordCheck.SPOKEN
        + " where not told) o"
        + (documents ? ofNextYear() : "")
        + (projects ? ofProjects() : "")
        + " left join ("
        + changes()
        + ") g on g.unit_id = o.unit_id and g.fiscal_year = o.fiscal_year";
  }

  private static String ofNextYear() {
    return " left join (select * from "
        + RecordCheck.SPOKEN
        + " where told) b on b.unit_id = o.unit_id and b.fiscal_year = o.fiscal_year - 1"
        + " and b.entity_scope = o.entity_scope";
  }

  private static String ofProjects() {
    return " left join "
        + RecordCheck.PROJECTS
        + " p on p.unit_id = o.unit_id and p.fiscal_year = o.fiscal_year"
        + " and o.entity_scope = 'own'";
  }

  /** How often a unit was reorganised up to a year: its series begins anew each time. */
  private static String changes() {
    return "select y.unit_id, y.fiscal_year, count(*) as changes from (select distinct unit_id,"
        + " fiscal_year from "
        + RecordCheck.SPOKEN
        + " where unit_id in (select unit_id from "
        + RecordCheck.REORGANISED
        + ")) y join "
        + RecordCheck.REORGANISED
        + " r on r.unit_id = y.unit_id and r.fiscal_year <= y.fiscal_year"
        + " group by y.unit_id, y.fiscal_year";
  }

  private static String source(String name, boolean documents, boolean projects) {
    if (name.equals(RecordCheck.PROJECTS)) {
      return projects ? "p.amount" : "null";
    }
    if (name.startsWith(StatedColumns.TOLD)) {
      return documents ? "b." + StatedColumns.bare(name) : "null";
    }
    return "o." + name;
  }

  /** What rules read, and what tells the money's unit. */
  private Set<String> figures() {
    Set<String> figures = new TreeSet<>(names);
    figures.addAll(items);
    before.forEach(b -> figures.add(StatedColumns.bare(b)));
    return figures;
  }

  /** The same, with the figures of the year before where the series goes on from there. */
  String beside(String told) {
    if (before.isEmpty()) {
      return "select y.* from (" + told + ") y";
    }
    StringBuilder sql = new StringBuilder("select y.*");
    for (String name : before) {
      sql.append(", case when year_before = fiscal_year - 1 and series_before = series then l_")
          .append(name)
          .append(" end as ")
          .append(name);
    }
    sql.append(" from (select y.*, lag(fiscal_year) over w as year_before, lag(series) over w as")
        .append(" series_before");
    for (String name : before) {
      sql.append(", lag(").append(StatedColumns.bare(name)).append(") over w as l_").append(name);
    }
    return sql.append(" from (")
        .append(told)
        .append(") y window w as (partition by unit_id, entity_scope order by fiscal_year nulls")
        .append(" first)) y")
        .toString();
  }

  /**
   * The years of which a rule says that it does not hold.
   *
   * @param beside what {@link #beside} gives
   */
  String speaking(String beside) {
    return RuleSql.speaking(
        rules, rows("(" + beside + ")", RuleSql.NO_TEXT), new ArrayList<>(kept()));
  }

  /** These years as rules read them, with the document that speaks. */
  String stated() {
    String on = String.join(" and ", KEY.stream().map(k -> "o." + k + " = s." + k).toList());
    String from =
        "(select s.*, o.doc_id as speaker from "
            + SPEAKING
            + " s join (select "
            + String.join(", ", KEY)
            + ", doc_id from "
            + RecordCheck.SPOKEN
            + " where not told) o on "
            + on
            + ")";
    return rows(from, "speaker");
  }

  private Set<String> kept() {
    Set<String> kept = new LinkedHashSet<>(KEY);
    kept.add(StatedColumns.SERIES);
    kept.add("projects");
    kept.addAll(figures());
    kept.addAll(before);
    return kept;
  }

  /** The years in the columns of {@code stated}, and the year before beside them. */
  private String rows(String years, String doc) {
    List<String> selected = new ArrayList<>(kept());
    selected.add(doc + " as doc_id");
    selected.add("'" + RecordCheck.PLACE + "' as place");
    selected.add("'" + RecordCheck.PLACE + "' as " + StatedColumns.BASE_PLACE);
    selected.add(RuleSql.NO_TEXT + " as " + StatedColumns.RIVAL);
    selected.add("true as " + StatedColumns.IS_UNIT);
    selected.add(
        "case when " + inWan() + " then 'wan' else 'yuan' end as " + StatedColumns.MONEY_UNIT);
    selected.add("true as " + StatedColumns.OWN_YEAR);
    StatedColumns.FLAGS.forEach(f -> selected.add("false as " + f));
    names.forEach(n -> selected.add("cast(" + step(n) + " as decimal(24,6)) as h_" + n));
    before.forEach(n -> selected.add("cast(" + step(n) + " as decimal(24,6)) as h_" + n));
    return "select " + String.join(",\n", selected) + "\nfrom " + years + " y";
  }

  private String inWan() {
    List<String> each = new ArrayList<>();
    for (String item : items) {
      if (StatedColumns.quantity(item).measure() == Measure.MONEY) {
        each.add("coalesce(" + item + " % 100 = 0, true)");
      }
    }
    return each.isEmpty() ? "true" : "(" + String.join(" and ", each) + ")";
  }

  private static String step(String name) {
    if (StatedColumns.quantity(name).measure() != Measure.MONEY) {
      return "0";
    }
    if (name.equals(RecordCheck.PROJECTS)) {
      return "projects * 50";
    }
    StringBuilder sql = new StringBuilder("case when " + name + " = 0 then 0");
    for (String unit : List.of("10000", "1000", "100", "1")) {
      sql.append(" when ").append(name).append(" % ").append(unit).append(" = 0 then ");
      sql.append(unit).append(" * 0.5");
    }
    return sql.append(" when ").append(name).append(" is not null then 0.005 end").toString();
  }
}
