package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as a document states it, even where the document is wrong.
 *
 * @param subject the unit's name, or a project's
 * @param item an item id, also {@code X_change} and {@code X_change_rate}
 * @param fiscalYear absent where the text does not tell
 * @param stage {@code initial}, {@code adjusted}, {@code final}, {@code prior_final} or absent
 * @param fundType e.g. {@code general_budget}, {@code fiscal}, {@code other}; absent for all funds
 * @param expenditureKind {@code basic}, {@code project}, {@code other}; absent for all
 * @param value money in yuan, ratios as fractions with the precision written; absent for a grade
 * @param text the words of a figure that is no number (a grade)
 * @param unit the measure's wire unit: CNY, ratio, persons, count, points, text
 * @param unitWritten e.g. 万元, %, 人
 * @param asWritten the words of the number with its unit, as they stand
 * @param halfStep half of the last digit written, in {@code unit}; 0 for exact counts and texts
 * @param spans the places of the number, first mention first; offsets into the document's text
 */
public record Figure(
    String subject,
    String item,
    @Nullable FiscalYear fiscalYear,
    @Nullable String stage,
    @Nullable String fundType,
    @Nullable String expenditureKind,
    @Nullable BigDecimal value,
    @Nullable String text,
    String unit,
    @Nullable String unitWritten,
    String asWritten,
    BigDecimal halfStep,
    List<Span> spans,
    Origin origin,
    BigDecimal confidence) {
  public Figure {
    spans = List.copyOf(spans);
    if ((value == null) == (text == null)) {
      throw new IllegalArgumentException("figure " + item + " needs a value or a text, not both");
    }
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("figure " + item + " has no place in its document");
    }
  }

  /** The same figure with another value, as if that had been written there. */
  public Figure with(BigDecimal other) {
    return new Figure(
        subject,
        item,
        fiscalYear,
        stage,
        fundType,
        expenditureKind,
        other,
        null,
        unit,
        unitWritten,
        asWritten,
        halfStep,
        spans,
        origin,
        confidence);
  }

  /** Where a figure stood: a table row speaks before prose. */
  public enum Origin {
    TABLE,
    PROSE
  }
}
