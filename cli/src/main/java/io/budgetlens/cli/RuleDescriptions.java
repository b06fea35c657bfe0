package io.budgetlens.cli;

import io.budgetlens.api.rule.RuleDescription;
import io.budgetlens.ingest.check.Rule;
import io.budgetlens.ingest.check.RuleBook;
import java.util.List;
import java.util.Locale;

/** Hands the rule book's descriptions to the server, which does not know ingest. */
final class RuleDescriptions {
  private RuleDescriptions() {}

  static List<RuleDescription> all() {
    return RuleBook.standard().rules().stream().map(RuleDescriptions::of).toList();
  }

  private static RuleDescription of(Rule rule) {
    return new RuleDescription(
        rule.id(),
        rule.severity(),
        rule.scope().name().toLowerCase(Locale.ROOT),
        rule.name(),
        rule.name(),
        rule.documentation());
  }
}
