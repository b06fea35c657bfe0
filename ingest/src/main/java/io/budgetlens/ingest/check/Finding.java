package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a document, one per root cause.
 *
 * @param reported what the document says, in {@code unit}
 * @param expected what the rule expects; absent where the rule expects no number
 * @param difference reported less expected
 * @param tolerance how far both may lie apart and still be rounding
 * @param unit CNY, ratio, points, persons; absent where no number is compared
 * @param message what, where, why and what to do
 * @param symptoms the ids of other rules that the same cause sets off
 * @param spans the places that show it, the reported figure first
 */
public record Finding(
    String rule,
    Outcome outcome,
    Severity severity,
    @Nullable FiscalYear fiscalYear,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal tolerance,
    @Nullable String unit,
    Words message,
    List<String> symptoms,
    List<Span> spans) {
  public Finding {
    symptoms = List.copyOf(symptoms);
    spans = List.copyOf(spans);
    reported = written(reported, unit);
    expected = written(expected, unit);
    difference = written(difference, unit);
    tolerance = tolerance == null ? null : plain(tolerance);
    if (outcome == Outcome.HOLDS) {
      throw new IllegalArgumentException("what holds is no finding: " + rule);
    }
  }

  /** The same finding with more words behind its message. */
  Finding saying(Words more) {
    return new Finding(
        rule,
        outcome,
        severity,
        fiscalYear,
        reported,
        expected,
        difference,
        tolerance,
        unit,
        new Words(message.zh() + more.zh(), message.en() + more.en()),
        symptoms,
        spans);
  }

  /** Money to the cent; other values without trailing noughts. */
  private static @Nullable BigDecimal written(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return null;
    }
    return "CNY".equals(unit) ? value.setScale(2, RoundingMode.HALF_UP) : plain(value);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
