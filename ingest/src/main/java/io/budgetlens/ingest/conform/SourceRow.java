package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file as {@code source_document} knows it. */
public record SourceRow(Row row) {
  /** The file was read. */
  public static final String READ = "read";

  /** The file could not be read; the row says why. */
  public static final String REFUSED = "refused";

  /** A person has taken the document out; the row says who and why. */
  public static final String RETRACTED = "retracted";

  /** A correction that was taken back. */
  public static final String UNDONE = "undone";

  /** The type of what a person put right, which is a file of one row. */
  public static final String CORRECTION = "correction";

  /** The type of an archive; {@code reason_zh} then names members that were not taken up. */
  public static final String ARCHIVE = "archive";

  private static TableRow landed(Landed landed, String type, String media, String status) {
    return TableRow.of(Tables.SOURCE_DOCUMENT)
        .with("doc_id", landed.doc().value())
        .with("origin", landed.file())
        .with("doc_type", type)
        .with("media_type", media)
        .with("bytes", landed.bytes())
        .with("landed_at", landed.at())
        .with("landed_order", landed.order())
        .with("reader_version", DocumentReport.VERSION)
        .with("parse_status", status);
  }

  public static SourceRow records(Landed landed, RecordKind kind) {
    return new SourceRow(landed(landed, kind.id(), "text/csv", READ).row());
  }

  /**
   * Records that a layout made of something else.
   *
   * @param itemColumns which columns they were read from
   */
  public static SourceRow laid(
      Landed landed, RecordKind kind, String mediaType, String itemColumns) {
    return new SourceRow(
        landed(landed, kind.id(), mediaType, READ).with("item_columns", itemColumns).row());
  }

  /**
   * An archive, whose members are documents of their own.
   *
   * @param words which members could not be taken up, absent where all were
   */
  public static SourceRow archive(Landed landed, @Nullable Words words) {
    return new SourceRow(
        landed(landed, ARCHIVE, "application/zip", READ)
            .with("reason_zh", words == null ? null : words.zh())
            .with("reason_en", words == null ? null : words.en())
            .row());
  }

  /** The reason's code stands in {@code doc_type}, as the file's own type is not known. */
  public static SourceRow refused(Landed landed, String reason, Words words) {
    return new SourceRow(
        landed(landed, reason, "application/octet-stream", REFUSED)
            .with("reason_zh", words.zh())
            .with("reason_en", words.en())
            .row());
  }

  /** The same, where not the readers alone have read it. */
  public SourceRow readBy(String version) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
    values.put("reader_version", version);
    return new SourceRow(new Row(values));
  }

  /** A row of {@code source_document} with how sure the units are that it speaks of. */
  public static Row identified(Row row, IdentityReason reason) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
    values.put("identity_confidence", reason.confidence().setScale(6));
    values.put("identity_reason", reason.id());
    return new Row(values);
  }

  public static SourceRow document(Landed landed, DocumentReport report) {
    Reading reading = report.reading();
    int scanned = report.document().pagesWithoutText().size();
    return new SourceRow(
        landed(landed, reading.type(), report.document().mediaType(), READ)
            .with("title", report.document().title())
            .with("unit_name", reading.unitName())
            .with("entity_scope", reading.entityScope())
            .with("fiscal_year", reading.fiscalYear() == null ? null : reading.fiscalYear().value())
            .with("pages_without_text", scanned == 0 ? null : scanned)
            .row());
  }
}
