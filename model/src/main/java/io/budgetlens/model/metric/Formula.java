package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a rate is computed: the sum of the numerator's terms over that of the denominator's. A term
 * that is not stated leaves its whole side absent.
 *
 * @param numeratorAbsence the reason to give when the numerator is absent
 * @param denominatorAbsence the reason to give when the denominator is absent; it goes first
 */
public record Formula(
    List<Term> numerator,
    List<Term> denominator,
    DenominatorBasis basis,
    AbsenceReason numeratorAbsence,
    AbsenceReason denominatorAbsence) {
  public Formula {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
    if (numerator.isEmpty() || denominator.isEmpty()) {
      throw new IllegalArgumentException("a formula needs a numerator and a denominator");
    }
  }

  /** Whether the year before takes part. */
  public boolean usesPreviousYear() {
    return Stream.concat(numerator.stream(), denominator.stream()).anyMatch(Term::previous);
  }

  /** The formula as people write it, e.g. {@code 全年执行数 ÷ 全年预算数}. */
  public Words words() {
    return new Words(
        side(numerator, true) + " ÷ " + side(denominator, true),
        side(numerator, false) + " ÷ " + side(denominator, false));
  }

  private static String side(List<Term> terms, boolean chinese) {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      if (text.length() > 0 || term.minus()) {
        text.append(term.minus() ? " − " : " + ");
      }
      text.append(chinese ? term.words().zh() : term.words().en());
    }
    String sum = text.toString().strip();
    if (terms.size() == 1) {
      return sum;
    }
    return chinese ? "（" + sum + "）" : "(" + sum + ")";
  }
}
