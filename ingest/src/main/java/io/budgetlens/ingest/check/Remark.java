package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about words found: the ending it came to, the words its message quotes, what it
 * compared if anything, and the places that show it.
 *
 * @param unit of what was compared
 */
record Remark(
    String ending,
    Map<String, Words> quoted,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal expected,
    @Nullable String unit,
    List<Span> spans) {

  static Remark of(String ending, Map<String, Words> quoted, List<Span> spans) {
    return new Remark(ending, quoted, null, null, null, spans);
  }

  Finding finding(Rule rule, Subject subject) {
    Rule.Message message =
        Objects.requireNonNull(rule.definition().messages().get(ending), rule.id() + " " + ending);
    Severity severity = message.severity() == null ? rule.severity() : message.severity();
    BigDecimal difference =
        reported == null || expected == null ? null : reported.subtract(expected);
    return new Finding(
        rule.id(),
        Outcome.FAILS,
        severity,
        subject.year(),
        reported,
        expected,
        difference,
        null,
        unit,
        Template.fill(message.words(), quoted),
        List.of(),
        spans);
  }

  /** The same words in both languages: a quotation or a number. */
  static Words same(String text) {
    return new Words(text, text);
  }

  static Words points(BigDecimal value) {
    return same(value.stripTrailingZeros().toPlainString());
  }
}
