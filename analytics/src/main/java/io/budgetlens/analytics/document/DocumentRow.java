package io.budgetlens.analytics.document;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that was landed, read or not.
 *
 * @param reason why it was not read, where it was not
 * @param identityConfidence how sure it is that it speaks of its unit, a fraction
 * @param identityReason why it was taken for that unit's
 * @param pagesWithoutText how many of its pages are pictures and were not read; absent where all
 *     were, and where it has no pages
 */
public record DocumentRow(
    String docId,
    String origin,
    @Nullable String title,
    String docType,
    @Nullable String publisher,
    @Nullable String unitId,
    @Nullable String unitName,
    @Nullable String entityScope,
    @Nullable Integer fiscalYear,
    String mediaType,
    long bytes,
    Instant landedAt,
    @Nullable LocalDate publishedOn,
    String parseStatus,
    @Nullable Words reason,
    @Nullable BigDecimal identityConfidence,
    @Nullable IdentityReason identityReason,
    @Nullable Integer pagesWithoutText) {

  /** Reads the columns of {@code source_document}. */
  public static DocumentRow of(Row row) {
    String zh = row.textOrNull("reason_zh");
    String en = row.textOrNull("reason_en");
    String identity = row.textOrNull("identity_reason");
    return new DocumentRow(
        row.text("doc_id"),
        row.text("origin"),
        row.textOrNull("title"),
        row.text("doc_type"),
        row.textOrNull("publisher"),
        row.textOrNull("unit_id"),
        row.textOrNull("unit_name"),
        row.textOrNull("entity_scope"),
        row.integerOrNull("fiscal_year"),
        row.text("media_type"),
        row.longValue("bytes"),
        Objects.requireNonNull((Instant) row.value("landed_at")),
        (LocalDate) row.value("published_on"),
        row.text("parse_status"),
        zh == null || en == null ? null : new Words(zh, en),
        row.decimalOrNull("identity_confidence"),
        identity == null ? null : IdentityReason.find(identity).orElse(null),
        row.integerOrNull("pages_without_text"));
  }
}
