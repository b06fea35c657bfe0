package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.ingest.check.Rule.Definition;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiles an arithmetic rule to one SELECT over {@code stated} in the portable subset. The same
 * text serves one document and a nation's table.
 */
final class RuleSql {
  /** How many other rules can explain a finding. */
  static final int EXPLANATIONS = 4;

  private final Rule rule;
  private final Definition definition;
  private final Check check;
  private final Map<String, Measure> measures = new LinkedHashMap<>();

  private RuleSql(Rule rule, Check check) {
    this.rule = rule;
    this.definition = rule.definition();
    this.check = check;
    check.endings().forEach(e -> measures.put(e.variant(), e.measure()));
  }

  static String compile(Rule rule) {
    return new RuleSql(rule, Objects.requireNonNull(rule.definition().check(), rule.id())).sql();
  }

  /** The findings of several rules, one SELECT after the other. */
  static String compile(Collection<Rule> rules) {
    return String.join("\nunion all\n", rules.stream().map(RuleSql::compile).toList());
  }

  private String sql() {
    Parts parts = check.parts("c");
    Map<String, String> computed = new LinkedHashMap<>(parts.computed());
    List<Parts> explained = new ArrayList<>();
    for (int i = 0; i < definition.explanations().size(); i++) {
      Parts other = check.with(definition.explanations().get(i).with()).parts("e" + i);
      computed.putAll(other.computed());
      explained.add(other);
    }
    return "select " + Template.quoted(rule.id()) + " as rule, " + columns(parts)
        + "\nfrom (select b.*, b.reported - b.expected as difference from (select c.*, "
        + parts.variant() + " as variant, " + decimal(parts.reported()) + " as reported, "
        + decimal(parts.expected()) + " as expected, " + decimal(parts.tolerance()) + " as tolerance"
        + explanations(explained) + "\nfrom (select s.*" + selected(computed) + " from "
        + StatedColumns.NAME + " s where " + parts.applies() + ") c) b) d\nwhere variant <> 'holds'"
        + " and (own_year or variant not like 'cannot_check%')";
  }

  private String columns(Parts parts) {
    StringBuilder sql = new StringBuilder(String.join(", ", StatedColumns.KEY));
    sql.append(", case when variant like 'cannot_check%' then 'cannot_check' when variant ='rounding'")
        .append(" then 'rounding' else 'fails' end as outcome, ");
    sql.append(perEnding(e -> Template.quoted(severity(e.variant()).id()))).append(" as severity, ");
    sql.append("reported, expected, cast(difference as decimal(24,6)) as difference, tolerance, ");
    sql.append(perEnding(e -> unit(e.measure()))).append(" as unit, ");
    sql.append(message(parts, true)).append(" as message_zh, ");
    sql.append(message(parts, false)).append(" as message_en, ");
    sql.append(missing(parts)).append(" as missing");
    for (int i = 0; i < EXPLANATIONS; i++) {
      sql.append(", by_").append(i);
    }
    return sql.toString();
  }

  /** Which figures are absent, where that is why it cannot be checked. */
  private static String missing(Parts parts) {
    Words missing = parts.texts().get("missing");
    return missing == null
        ? NONE
        : "case when variant = 'cannot_check' then " + missing.zh() + " else " + NONE + " end";
  }

  private String perEnding(java.util.function.Function<Ending, String> value) {
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
    return measure == Measure.TEXT ? "cast(null as varchar)" : Template.quoted(measure.unit());
  }

  private String message(Parts parts, boolean zh) {
    StringBuilder sql =
        new StringBuilder(
            perEnding(
                e -> {
                  Words words =
                      Objects.requireNonNull(definition.messages().get(e.variant())).words();
                  return "coalesce("
                      + Template.sql(in(words, zh), n -> place(n, e.measure(), parts, zh))
                      + ", '')";
                }));
    for (Rule.Addition addition : definition.additions()) {
      Measure main = check.endings().get(0).measure();
      String words = Template.sql(in(addition.words(), zh), n -> place(n, main, parts, zh));
      sql.append(" || case when outcome_fails(variant)".replace("outcome_fails(variant)", IS_FAILURE));
      sql.append(Condition.and(addition.when()));
      sql.append(" then coalesce(").append(zh ? "" : "' ' || ").append(words).append(", '') else '' end");
    }
    return sql.toString();
  }

  private static final String IS_FAILURE =
      "variant <> 'rounding' and variant not like 'cannot_check%'";

  private String place(String name, Measure ending, Parts parts, boolean zh) {
    Words text = parts.texts().get(name);
    if (text != null) {
      return "(" + in(text, zh) + ")";
    }
    if (name.equals("reported") || name.equals("expected") || name.equals("tolerance")) {
      return format(name, ending);
    }
    if (name.equals("difference")) {
      return format("abs(difference)", ending);
    }
    Rule.Value value = definition.values().get(name);
    return value == null
        ? format(name, StatedColumns.quantity(name).measure())
        : format(value.sql(), value.measure());
  }

  private static String in(Words words, boolean zh) {
    return zh ? words.zh() : words.en();
  }

  private static String format(String value, Measure measure) {
    return switch (measure) {
      case MONEY ->
          "case when money_unit = 'wan' then cast(cast((" + value + ") * 0.0001 as decimal(18,2)) as varchar) || '万元'"
              + " else cast(cast(" + value + " as decimal(18,2)) as varchar) || '元' end";
      case RATIO -> "cast(cast((" + value + ") * 100 as decimal(18,2)) as varchar) || '%'";
      case POINTS, PERSONS, COUNT, TEXT ->
          "regexp_replace(cast(cast(" + value + " as decimal(18,2)) as varchar), '[.]?0+$', '')";
    };
  }

  private String explanations(List<Parts> explained) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < EXPLANATIONS; i++) {
      sql.append(", ").append(i < explained.size() ? explanation(i, explained.get(i)) : NONE);
      sql.append(" as by_").append(i);
    }
    return sql.toString();
  }

  private static final String NONE = "cast(null as varchar)";

  private String explanation(int index, Parts parts) {
    Rule.Explanation explanation = definition.explanations().get(index);
    String parent = Template.quoted(explanation.rule());
    return explanation.with().isEmpty()
        ? parent
        : "case when (" + parts.applies() + ") and (" + parts.variant() + ") in ('holds', 'rounding') then " + parent + " end";
  }

  private static String selected(Map<String, String> computed) {
    StringBuilder sql = new StringBuilder();
    computed.forEach((name, expression) -> sql.append(", ").append(expression).append(" as ").append(name));
    return sql.toString();
  }

  private static String decimal(String value) {
    return "cast(" + value + " as decimal(24,6))";
  }

  /** SQL: a double as a decimal, to as many digits after the point; absent beyond all reason. */
  static String quantised(String value, int digits) {
    String factor = "1" + "0".repeat(digits);
    String unit = "0." + "0".repeat(digits - 1) + "1";
    return "case when abs(" + value + ") < 1000000000 then cast(cast(floor((" + value + ") * " + factor
        + " + 0.5) as bigint) as decimal(18,0)) * cast(" + unit + " as decimal(7," + digits + ")) end";
  }

  /** SQL: a rate as a decimal, to four digits or to six where the reported one has as many. */
  static String rounded(String value, String step) {
    return "case when " + step + " >= 0.00005 then cast(" + quantised(value, 4)
        + " as decimal(24,6)) else cast(" + quantised(value, 6) + " as decimal(24,6)) end";
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
