package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure at one place, before the places of one figure are put together.
 *
 * @param subject a project's name, absent for the unit
 * @param year absent where the text does not tell
 * @param number absent for a grade, whose words are {@code asWritten}
 * @param sentence numbers the sentence or table, so that figures said together can be weighed
 * @param sure false where the words alone could mean something else as well
 */
record Found(
    @Nullable String subject,
    String item,
    @Nullable Integer year,
    @Nullable String stage,
    @Nullable Amount number,
    String asWritten,
    Span span,
    Figure.Origin origin,
    int sentence,
    boolean sure) {

  Found withItem(String other) {
    return new Found(subject, other, year, stage, number, asWritten, span, origin, sentence, sure);
  }

  BigDecimal value() {
    if (number == null) {
      throw new IllegalStateException(item + " is no number");
    }
    return number.value();
  }

  boolean isWholeUnit() {
    return subject == null;
  }
}
