package io.budgetlens.api.rule;

import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Words;

/**
 * A rule of the rule book as readers see it. The rules themselves live where documents are checked;
 * whoever starts the server hands their descriptions in.
 *
 * @param id as findings name it, e.g. {@code A3}
 * @param scope what the rule looks at, e.g. {@code document}
 * @param message what its finding says, with the places of the figures left open
 * @param documentation how it judges, with its tolerance and where it comes from
 */
public record RuleDescription(
    String id, Severity severity, String scope, Words name, Words message, Words documentation) {
  public RuleDescription {
    if (id.isBlank() || scope.isBlank()) {
      throw new IllegalArgumentException("a rule needs an id and a scope");
    }
  }
}
