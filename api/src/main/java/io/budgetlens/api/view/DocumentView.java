package io.budgetlens.api.view;

import io.budgetlens.analytics.document.DocumentRow;
import io.budgetlens.model.identity.IdentityReason;
import org.jspecify.annotations.Nullable;

/**
 * A document that was landed, read or not.
 *
 * @param origin the name or address it came with
 * @param reason why it was not read, where it was not
 * @param identityConfidence how sure it is that it speaks of its unit, a fraction
 * @param identityReason the code of why it was taken for that unit's, {@code identityWords} says it
 */
public record DocumentView(
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
    String landedAt,
    @Nullable String publishedOn,
    String parseStatus,
    @Nullable String reason,
    @Nullable String identityConfidence,
    @Nullable String identityReason,
    @Nullable String identityWords,
    @Nullable Integer pagesWithoutText,
    Links links) {

  public static DocumentView of(DocumentRow row, Reader reader) {
    IdentityReason identity = row.identityReason();
    return new DocumentView(
        row.docId(),
        row.origin(),
        row.title(),
        row.docType(),
        row.publisher(),
        row.unitId(),
        row.unitName(),
        row.entityScope(),
        row.fiscalYear(),
        row.mediaType(),
        row.bytes(),
        row.landedAt().toString(),
        UnitView.text(row.publishedOn()),
        row.parseStatus(),
        reader.readOrNull(row.reason()),
        Exact.rate(row.identityConfidence()),
        identity == null ? null : identity.id(),
        identity == null ? null : reader.readOrNull(identity.words()),
        row.pagesWithoutText(),
        Links.of(row.docId(), reader));
  }

  /** What was read in a document. */
  public record Links(String self, String text, String figures, String findings) {
    static Links of(String docId, Reader reader) {
      String path = "/v1/documents/" + docId;
      return new Links(
          reader.link(path).toString(),
          reader.link(path + "/text").toString(),
          reader.link(path + "/figures").toString(),
          reader.link("/v1/findings").with("doc_id", docId).toString());
    }
  }
}
