package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.DocumentRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from: a figure in a document's words, or a line of a file of records. Both
 * are absent where only the document and the place in it are known.
 *
 * @param testimonies all that sources say of it, in the order in which they are believed
 * @param retracted documents of the unit's year that a person has taken out; what they said stands
 *     in earlier releases
 */
public record Evidence(
    BigDecimal value,
    Testimony testimony,
    DocumentRow document,
    @Nullable QuotedFigure figure,
    @Nullable QuotedLine line,
    List<ToldValue> testimonies,
    List<DocumentRow> retracted) {
  public Evidence {
    testimonies = List.copyOf(testimonies);
    retracted = List.copyOf(retracted);
  }
}
