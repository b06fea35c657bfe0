package io.budgetlens.analytics.finding;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A finding: one root cause, with the evidence.
 *
 * @param unit the wire unit of the four quantities
 * @param symptoms a JSON list of the rules it also explains
 * @param spans {@code [[start,end],…]} into the document's text
 */
public record FindingRow(
    String findingId,
    String docId,
    String place,
    @Nullable String unitId,
    @Nullable String unitName,
    @Nullable Integer fiscalYear,
    @Nullable String entityScope,
    String rule,
    String outcome,
    String severity,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal tolerance,
    @Nullable String unit,
    Words message,
    @Nullable String symptoms,
    @Nullable String spans) {

  /** Reads the columns of {@code finding} and {@code unit_name}. */
  public static FindingRow of(Row row) {
    return new FindingRow(
        row.text("finding_id"),
        row.text("doc_id"),
        row.text("place"),
        row.textOrNull("unit_id"),
        row.textOrNull("unit_name"),
        row.integerOrNull("fiscal_year"),
        row.textOrNull("entity_scope"),
        row.text("rule"),
        row.text("outcome"),
        row.text("severity"),
        row.decimalOrNull("reported"),
        row.decimalOrNull("expected"),
        row.decimalOrNull("difference"),
        row.decimalOrNull("tolerance"),
        row.textOrNull("unit"),
        new Words(row.text("message_zh"), row.text("message_en")),
        row.textOrNull("symptoms"),
        row.textOrNull("spans"));
  }
}
