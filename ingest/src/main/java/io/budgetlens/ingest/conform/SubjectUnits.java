package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which unit each of some documents speaks of.
 *
 * @param subjects rows of {@link #SUBJECT}, one a document
 * @param units rows of {@link Tables#UNIT}: units that a document is the first to name
 * @param rejects rows of {@link Tables#REJECTED_ROW}: documents whose unit cannot be told
 * @param reviews rows of {@link Tables#UNIT_REVIEW}: documents that a person must look at or did
 */
public record SubjectUnits(
    List<Row> subjects, List<Row> units, List<Row> rejects, List<Row> reviews) {
  /** Which unit a document speaks of; {@code unit_id} is absent where it cannot be told. */
  public static final TableContract SUBJECT =
      new TableContract(
          "document_subject",
          List.of(
              new Column(1, "doc_id", ColumnType.TEXT, true),
              new Column(2, "unit_id", ColumnType.TEXT, false),
              new Column(3, "region_code", ColumnType.TEXT, false),
              new Column(4, "province", ColumnType.TEXT, true),
              new Column(5, "identity_confidence", ColumnType.RATE, false),
              new Column(6, "identity_reason", ColumnType.TEXT, false)),
          List.of("doc_id"),
          List.of(),
          List.of("doc_id"));

  /**
   * @param documents rows with {@code doc_id}, {@code file}, {@code unit_name} and {@code
   *     fiscal_year}
   * @param work has the tables that {@link UnitConform} leaves behind
   */
  public static SubjectUnits of(List<Row> documents, Work work) {
    UnitLookup lookup = new UnitLookup(work, documents);
    SubjectUnits all =
        new SubjectUnits(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    documents.forEach(d -> all.add(d, lookup.find(d.text("doc_id"))));
    return all;
  }

  private void add(Row document, SubjectUnit unit) {
    String docId = document.text("doc_id");
    String name = document.textOrNull("unit_name");
    subjects.add(subject(docId, unit));
    if (unit.isReviewed()) {
      reviews.add(ReviewRows.of(document, unit));
    }
    RejectReason why = unit.why();
    if (why != null) {
      rejects.add(reject(document, name, why));
    }
    if (unit.isNew()) {
      units.add(UnitRows.named(docId, Objects.requireNonNull(name, "unit name"), unit));
    }
  }

  private static Row subject(String docId, SubjectUnit unit) {
    UnitId id = unit.id();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("doc_id", docId);
    row.put("unit_id", id == null ? null : id.value());
    row.put("region_code", unit.region());
    row.put("province", unit.province());
    IdentityReason identity = unit.identity();
    row.put("identity_confidence", identity == null ? null : identity.confidence().setScale(6));
    row.put("identity_reason", identity == null ? null : identity.id());
    return new Row(row);
  }

  private static Row reject(Row document, @Nullable String name, RejectReason why) {
    String written = name == null ? "" : name;
    return TableRow.of(Tables.REJECTED_ROW)
        .with("doc_id", document.text("doc_id"))
        .with("file", document.text("file"))
        .with("written", name)
        .with("reason", why.id())
        .with("message_zh", why.about("", written).zh())
        .with("message_en", why.about("", written).en())
        .row();
  }
}
