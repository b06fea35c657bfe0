package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Rule.Definition;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compiles a rule's messages: one SELECT that writes the sentences, in both languages, of the
 * findings that are their own root.
 */
final class MessageSql {
  private static final String FAILS = "variant <> 'rounding' and variant not like 'cannot_check%'";
  private static final String TRIMMED = ", '[.]?0+$', '')";
  private static final String DIFFERENCE = "(reported - expected)";

  private final Rule rule;
  private final Definition definition;
  private final Check check;
  private final Parts parts;
  private final String source;

  private MessageSql(Rule rule, Check check, String source) {
    this.source = source;
    this.rule = rule;
    this.definition = rule.definition();
    this.check = check;
    this.parts = check.parts("c");
  }

  /**
   * Needs the kept view {@code root_finding}.
   *
   * @param source the relation the rule reads
   */
  static String compile(Rule rule, String source) {
    return new MessageSql(rule, RuleBook.check(rule), source).sql();
  }

  private String sql() {
    List<String> same = StatedColumns.KEY.stream().map(k -> "r." + k + " = s." + k).toList();
    return "select rule, "
        + String.join(", ", StatedColumns.KEY)
        + ", outcome, severity, reported, expected, cast("
        + DIFFERENCE
        + " as decimal(24,6)) as difference, tolerance, unit, symptoms, "
        + message(true)
        + " as message_zh, "
        + message(false)
        + " as message_en\nfrom (select s.*,"
        + " r.rule, r.variant, r.outcome, r.severity, r.reported, r.expected, r.tolerance, r.unit,"
        + " r.symptoms from root_finding r join "
        + source
        + " s on "
        + String.join(" and ", same)
        + " where r.rule = "
        + Template.quoted(rule.id())
        + ") d";
  }

  private String message(boolean zh) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        RuleSql.perEnding(
            check,
            e -> {
              Rule.Message message = definition.messages().get(e.variant());
              return orNothing(Objects.requireNonNull(message).words(), e.measure(), zh);
            }));
    Measure main = check.endings().get(0).measure();
    for (Rule.Addition addition : definition.additions()) {
      String words = (zh ? "" : "' ' || ") + orNothing(addition.words(), main, zh);
      String when = FAILS + Condition.and(addition.when());
      sentences.add("case when " + when + " then " + words + " else '' end");
    }
    return String.join(" || ", sentences);
  }

  private String orNothing(Words words, Measure ending, boolean zh) {
    return "coalesce(" + Template.sql(in(words, zh), n -> place(n, ending, zh)) + ", '')";
  }

  private String place(String name, Measure ending, boolean zh) {
    Words text = parts.texts().get(name);
    if (text != null) {
      return "(" + in(text, zh) + ")";
    }
    return switch (name) {
      case "item" -> "item_" + (zh ? "zh" : "en");
      case "reported", "expected" -> format(name, ending);
      case "difference" -> format("abs(" + DIFFERENCE + ")", ending);
      case "tolerance" -> tolerance(ending);
      default -> figure(name);
    };
  }

  private String figure(String name) {
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
      case MONEY -> money(value, "decimal(18,2)", "", "");
      case RATIO -> "cast(cast((" + value + ") * 100 as decimal(18,2)) as string) || '%'";
      case POINTS, PERSONS, COUNT, TEXT ->
          "regexp_replace(cast(cast(" + value + " as decimal(18,2)) as string)" + TRIMMED;
    };
  }

  /** A tolerance has more digits than the figures it is made of. */
  private static String tolerance(Measure measure) {
    return measure == Measure.MONEY
        ? money("tolerance", "decimal(18,4)", "regexp_replace(", TRIMMED)
        : format("tolerance", measure);
  }

  private static String money(String value, String type, String before, String after) {
    String wan = before + "cast(cast((" + value + ") * 0.0001 as " + type + ") as string)" + after;
    String yuan = before + "cast(cast(" + value + " as " + type + ") as string)" + after;
    String persons =
        "regexp_replace(cast(cast(" + value + " as decimal(18,2)) as string)" + TRIMMED;
    return "case when money_unit = 'wan' then "
        + wan
        + " || '万元' when money_unit = 'persons' then "
        + persons
        + " || '人' else "
        + yuan
        + " || '元' end";
  }
}
