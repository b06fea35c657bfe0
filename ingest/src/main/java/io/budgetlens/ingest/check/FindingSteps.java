package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps from {@code stated} to findings: every rule's result, each result's root cause, and one
 * row per root with its symptoms.
 */
final class FindingSteps {
  private final List<Rule> rules;

  FindingSteps(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Row> run(Work work) {
    keep(work);
    return work.query(
        Step.of(
            "finding", roots() + "\norder by place nulls first, rule nulls first"));
  }

  void keep(Work work) {
    work.keep(Step.of("rule_result", RuleSql.compile(rules)));
    work.keep(Step.beside(FindingSteps.class, "root_cause"));
  }

  /** The findings that are their own root, with a column {@code symptoms}. */
  String roots() {
    String key = String.join(", ", StatedColumns.KEY);
    List<String> same = StatedColumns.KEY.stream().map(k -> "m." + k + " = r." + k).toList();
    return "select r.*, m.symptoms\nfrom root_cause r\nleft join (select " + key
        + ", root, '[' || substr(" + listed() + ", 2) || ']' as symptoms from root_cause"
        + " where rule <> root group by " + key + ", root) m\non " + String.join(" and ", same)
        + " and m.root = r.rule\nwhere r.rule = r.root";
  }

  /** A list that both engines write in the same order. */
  private String listed() {
    List<String> each = new ArrayList<>();
    for (Rule rule : rules) {
      each.add("max(case when rule = '" + rule.id() + "' then ',\"" + rule.id() + "\"' else '' end)");
    }
    return "(" + String.join(" || ", each) + ")";
  }

  static List<String> symptoms(@Nullable String json) {
    return json == null
        ? List.of()
        : Arrays.stream(json.replaceAll("[\\[\\]\"]", "").split(",")).toList();
  }
}
