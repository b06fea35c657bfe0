package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.ingest.check.Rule.Definition;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compiles an arithmetic rule to one SELECT over {@code stated} in the portable subset. The same
 * text serves one document and a nation's table. Its levels: the columns a rule needs and what it
 * computes from them; how it ends; what of all that did not hold is compared and explained.
 */
final class RuleSql {
  /** How many explanations a rule's file can give. */
  static final int EXPLANATIONS = 4;

  static final String NO_TEXT = "cast(null as string)";

  private final Rule rule;
  private final Definition definition;
  private final Check check;

  /** What is read: the rule's relation, or that with the year before beside it. */
  private final String source;

  private RuleSql(Rule rule, String source) {
    this.rule = rule;
    this.definition = rule.definition();
    this.check = RuleBook.check(rule);
    this.source = source;
  }

  /**
   * What several rules find, one SELECT after the other.
   *
   * @param source the relation a rule reads
   */
  static String compile(Collection<Rule> rules, Function<Rule, String> source) {
    return String.join(
        "\nunion all\n", rules.stream().map(r -> new RuleSql(r, source.apply(r)).sql()).toList());
  }

  /**
   * Of the rows of {@code stated} those of which a rule says that it does not hold; what a rule
   * finds in a row depends on no other row, unless it looks at the year before: then all of them.
   *
   * @param stated a SELECT of the relation
   */
  static String speaking(List<Rule> rules, String stated) {
    boolean alone = rules.stream().allMatch(r -> source(r).equals(StatedColumns.NAME));
    if (rules.isEmpty() || !alone) {
      return stated;
    }
    List<String> columns =
        new ArrayList<>(StatedColumns.contract(RuleBook.names(rules)).columnNames());
    columns.add("subject");
    return speaking(rules, stated, columns);
  }

  /**
   * The same of rows in which the year before, where a rule looks at it, stands as columns.
   *
   * @param columns what is selected of them
   */
  static String speaking(List<Rule> rules, String stated, List<String> columns) {
    Map<String, String> computed = new LinkedHashMap<>();
    List<String> any = new ArrayList<>();
    for (Rule rule : rules) {
      Parts parts = RuleBook.check(rule).parts("s" + any.size());
      computed.putAll(parts.computed());
      any.add("(case when " + parts.applies() + " then " + parts.variant() + " end) <> 'holds'");
    }
    return "select "
        + String.join(", ", columns)
        + "\nfrom (select w.*"
        + selected(computed)
        + "\nfrom ("
        + stated
        + ") w) c\nwhere "
        + String.join("\nor ", any);
  }

  private String sql() {
    Parts parts = check.parts("c");
    List<Parts> explained = new ArrayList<>();
    Map<String, String> computed = new LinkedHashMap<>();
    for (int i = 0; i < definition.explanations().size(); i++) {
      Parts other = check.with(definition.explanations().get(i).with()).parts("e" + i);
      explained.add(other);
      computed.putAll(other.computed());
    }
    String stated =
        "select "
            + needed()
            + selected(parts.computed())
            + "\nfrom "
            + source
            + " s where "
            + parts.applies();
    String ended = "select c.*, " + parts.variant() + " as variant\nfrom (" + stated + ") c";
    String found =
        "select b.*"
            + selected(computed)
            + "\nfrom ("
            + ended
            + ") b\nwhere variant <> 'holds'"
            + " and (own_year or variant not like 'cannot_check%')";
    return "select "
        + Template.quoted(rule.id())
        + " as rule, "
        + columns(parts)
        + explanations(explained)
        + "\nfrom ("
        + found
        + ") d";
  }

  private String needed() {
    Set<String> columns = new LinkedHashSet<>(StatedColumns.KEY);
    columns.add(StatedColumns.OWN_YEAR);
    rule.relation().flags().forEach(columns::add);
    for (String name : read(check, definition)) {
      columns.add(name);
      columns.add("h_" + name);
    }
    return String.join(", ", columns);
  }

  private static Set<String> read(Check check, Definition definition) {
    Set<String> names = new TreeSet<>(check.names());
    definition.explanations().forEach(e -> e.with().values().forEach(x -> names.addAll(x.names())));
    return names;
  }

  /**
   * The rows a rule reads: the relation, and beside it the year before where the rule looks at
   * that.
   */
  static String source(Rule rule) {
    Set<String> before = yearBefore(rule);
    if (before.isEmpty()) {
      return rule.relation().view();
    }
    StringBuilder sql = new StringBuilder("(select t.*");
    before.forEach(name -> sql.append(yearBefore(name)).append(yearBefore("h_", name)));
    return sql.append(" from ").append(rule.relation().view()).append(" t)").toString();
  }

  /** The figures of the year before that a rule reads. */
  static Set<String> yearBefore(Rule rule) {
    Set<String> before = read(RuleBook.check(rule), rule.definition());
    before.removeIf(name -> !StatedColumns.isOfYearBefore(name));
    return before;
  }

  private static String yearBefore(String name) {
    return yearBefore("", name);
  }

  private static String yearBefore(String step, String name) {
    return ", max(case when rival is null then "
        + step
        + StatedColumns.bare(name)
        + " end) over (partition by series, unit_id, entity_scope order by fiscal_year nulls first"
        + " range between 1 preceding and 1 preceding) as "
        + step
        + name;
  }

  private String columns(Parts parts) {
    return String.join(", ", StatedColumns.KEY)
        + ", variant, case when variant like 'cannot_check%' then 'cannot_check' when variant ="
        + " 'rounding' then 'rounding' else 'fails' end as outcome, "
        + perEnding(check, e -> Template.quoted(severity(e.variant()).id()))
        + " as severity, "
        + decimal(parts.reported())
        + " as reported, "
        + decimal(parts.expected())
        + " as expected, "
        + decimal(parts.tolerance())
        + " as tolerance, "
        + perEnding(check, e -> unit(e.measure()))
        + " as unit, "
        + missing(parts)
        + " as missing";
  }

  /** Which figures are absent, where that is why it cannot be checked. */
  private static String missing(Parts parts) {
    Words missing = parts.texts().get("missing");
    return missing == null
        ? NO_TEXT
        : "case when variant = 'cannot_check' then " + missing.zh() + " else " + NO_TEXT + " end";
  }

  static String perEnding(Check check, Function<Ending, String> value) {
    StringBuilder sql = new StringBuilder("case variant");
    for (Ending ending : check.endings()) {
      sql.append(" when ").append(Template.quoted(ending.variant())).append(" then ");
      sql.append(value.apply(ending));
    }
    return sql.append(" end").toString();
  }

  private Severity severity(String variant) {
    Rule.Message message = Objects.requireNonNull(definition.messages().get(variant), variant);
    if (message.severity() != null) {
      return message.severity();
    }
    boolean mild = variant.equals("rounding") || variant.startsWith("cannot_check");
    return mild ? Severity.INFO : rule.severity();
  }

  private static String unit(Measure measure) {
    return measure == Measure.TEXT ? NO_TEXT : Template.quoted(measure.unit());
  }

  private String explanations(List<Parts> explained) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < EXPLANATIONS; i++) {
      sql.append(", ").append(i < explained.size() ? explanation(i, explained.get(i)) : NO_TEXT);
      sql.append(" as by_").append(i);
    }
    return sql.toString();
  }

  private String explanation(int index, Parts parts) {
    Rule.Explanation explanation = definition.explanations().get(index);
    String other = Template.quoted(explanation.rule());
    return explanation.with().isEmpty()
        ? other
        : "case when "
            + parts.applies()
            + " and "
            + parts.variant()
            + " in ('holds', 'rounding') then "
            + other
            + " end";
  }

  private static String selected(Map<String, String> computed) {
    StringBuilder sql = new StringBuilder();
    computed.forEach((name, value) -> sql.append(", ").append(value).append(" as ").append(name));
    return sql.toString();
  }

  private static String decimal(String value) {
    return "cast(" + value + " as decimal(24,6))";
  }

  /** SQL: a double as a decimal, to as many digits after the point; absent beyond all reason. */
  static String quantised(String value, int digits) {
    String factor = "1" + "0".repeat(digits);
    String unit = "0." + "0".repeat(digits - 1) + "1";
    return "case when abs("
        + value
        + ") < 1000000000 then cast(cast(floor(("
        + value
        + ") * "
        + factor
        + " + 0.5) as bigint) as decimal(18,0)) * cast("
        + unit
        + " as decimal(7,"
        + digits
        + ")) end";
  }

  /** SQL: a rate as a decimal, to four digits or to six where the reported one has as many. */
  static String rounded(String value, String step) {
    return "case when "
        + step
        + " >= 0.00005 then cast("
        + quantised(value, 4)
        + " as decimal(24,6)) else cast("
        + quantised(value, 6)
        + " as decimal(24,6)) end";
  }

  /** SQL, in both languages: the names of the figures that are absent. */
  static Words absent(Collection<String> names) {
    StringBuilder zh = new StringBuilder("substr(''");
    StringBuilder en = new StringBuilder("substr(''");
    for (String name : names) {
      Words words = StatedColumns.quantity(name).name();
      String when = " || case when " + name + " is null then ";
      zh.append(when).append(Template.quoted("、" + words.zh())).append(" else '' end");
      en.append(when).append(Template.quoted(", " + words.en())).append(" else '' end");
    }
    return new Words(zh.append(", 2)").toString(), en.append(", 3)").toString());
  }
}
