package io.budgetlens.analytics.document;

import io.budgetlens.lake.engine.Row;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its document states it.
 *
 * @param value absent for a grade, whose words are in {@code text}
 * @param unit the wire unit
 * @param spans {@code [[start,end],…]} into the document's text
 */
public record FigureRow(
    String docId,
    int seq,
    String subject,
    @Nullable Integer fiscalYear,
    String item,
    @Nullable String stage,
    @Nullable String fundType,
    @Nullable String expenditureKind,
    @Nullable BigDecimal value,
    @Nullable String text,
    String unit,
    @Nullable String unitWritten,
    String asWritten,
    String spans,
    String place,
    String origin,
    BigDecimal confidence) {

  /** Reads the columns of {@code figure}. */
  public static FigureRow of(Row row) {
    return new FigureRow(
        row.text("doc_id"),
        row.integer("seq"),
        row.text("subject"),
        row.integerOrNull("fiscal_year"),
        row.text("item"),
        row.textOrNull("stage"),
        row.textOrNull("fund_type"),
        row.textOrNull("expenditure_kind"),
        row.decimalOrNull("value"),
        row.textOrNull("text_value"),
        row.text("unit"),
        row.textOrNull("unit_written"),
        row.text("as_written"),
        row.text("spans"),
        row.text("place"),
        row.text("origin"),
        Objects.requireNonNull(row.decimalOrNull("confidence")));
  }

  /** The figure's id on the wire: {@code <doc_id>-<seq>}. */
  public String id() {
    return docId + "-" + seq;
  }
}
