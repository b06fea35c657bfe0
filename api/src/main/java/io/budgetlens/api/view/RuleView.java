package io.budgetlens.api.view;

import io.budgetlens.api.rule.RuleDescription;

/** A rule of the rule book. */
public record RuleView(
    String id, String severity, String scope, String name, String message, String documentation) {
  public static RuleView of(RuleDescription rule, Reader reader) {
    return new RuleView(
        rule.id(),
        rule.severity().id(),
        rule.scope(),
        reader.read(rule.name()),
        reader.read(rule.message()),
        reader.read(rule.documentation()));
  }
}
