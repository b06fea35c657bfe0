package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps from {@code stated} to findings: every rule's result, each result's root cause, one row
 * per root with its symptoms, and the sentences of the rules that found something.
 */
final class FindingSteps {
  private final List<Rule> rules;

  /** The relation a rule reads. */
  private final Function<Rule, String> source;

  FindingSteps(List<Rule> rules) {
    this(rules, RuleSql::source);
  }

  private FindingSteps(List<Rule> rules, Function<Rule, String> source) {
    this.rules = List.copyOf(rules);
    this.source = source;
  }

  /** Of rows in which the year before, where a rule looks at it, stands as columns. */
  static FindingSteps besideYearBefore(List<Rule> rules) {
    return new FindingSteps(rules, r -> r.relation().view());
  }

  /** Keeps what the findings are selected from, and gives that SELECT. */
  String keep(Work work) {
    work.keep(Step.of("rule_result", RuleSql.compile(rules, source)));
    work.keep(Step.beside(FindingSteps.class, "root_cause"));
    work.keep(Step.of("root_finding", roots()));
    Set<String> found =
        work
            .query(
                Step.of(
                    "found", "select distinct rule from root_finding order by rule nulls first"))
            .stream()
            .map(r -> r.text("rule"))
            .collect(Collectors.toSet());
    List<String> each =
        rules.stream().filter(r -> found.contains(r.id())).map(this::sentences).toList();
    return each.isEmpty() ? sentences(rules.get(0)) : String.join("\nunion all\n", each);
  }

  private String sentences(Rule rule) {
    return MessageSql.compile(rule, source.apply(rule));
  }

  /** A SELECT of no findings. */
  static String none() {
    return Tables.FINDING.columns().stream()
        .map(c -> "cast(null as " + c.type().sql() + ") as " + c.name())
        .collect(Collectors.joining(", ", "select ", " where false"));
  }

  private String roots() {
    String key = String.join(", ", StatedColumns.KEY);
    List<String> same = StatedColumns.KEY.stream().map(k -> "m." + k + " = r." + k).toList();
    return "select r.*, m.symptoms\nfrom root_cause r\nleft join (select "
        + key
        + ", root, '[' || substr("
        + listed()
        + ", 2) || ']' as symptoms from root_cause"
        + " where rule <> root group by "
        + key
        + ", root) m\non "
        + String.join(" and ", same)
        + " and m.root = r.rule\nwhere r.rule = r.root";
  }

  /** A list that every engine writes in the same order. */
  private String listed() {
    List<String> each = new ArrayList<>();
    for (Rule rule : rules) {
      each.add(
          "max(case when rule = '" + rule.id() + "' then ',\"" + rule.id() + "\"' else '' end)");
    }
    return "(" + String.join(" || ", each) + ")";
  }

  static List<String> symptoms(@Nullable String json) {
    return json == null
        ? List.of()
        : Arrays.stream(json.replaceAll("[\\[\\]\"]", "").split(",")).toList();
  }
}
