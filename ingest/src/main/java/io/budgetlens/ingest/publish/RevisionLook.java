package io.budgetlens.ingest.publish;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.DocumentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a release says of the documents and values that a revision is about. */
final class RevisionLook {
  private static final int SHORTEST = 6;
  private final Work work;

  RevisionLook(Work work) {
    this.work = work;
  }

  /** The document with an id, with an id that begins so, or of an origin. */
  Row document(String written) {
    String prefix = written.length() < SHORTEST ? written + "/" : written;
    List<Row> found =
        work.query(
            Step.beside(RevisionLook.class, "revised_document")
                .with("written", written)
                .with("prefix", prefix + "%"));
    if (found.isEmpty()) {
      throw new RevisionRefused(
          "湖里没有文件“" + written + "”；请写文件标识（可只写前几位）或来源路径。",
          "The lake has no document '"
              + written
              + "'; name it by its id, the first digits of its id, or its path.");
    }
    if (found.size() > 1) {
      throw new RevisionRefused(
          "“" + written + "”对应多个文件，请写出更多位标识。",
          "'" + written + "' names several documents; write more digits of the id.");
    }
    return found.get(0);
  }

  /** All revisions, oldest first. */
  List<Row> revisions() {
    return work.query(Step.beside(RevisionLook.class, "revisions"));
  }

  Row revision(String written) {
    List<Row> found =
        revisions().stream()
            .filter(r -> r.text("revision_id").startsWith(written) && r.value("undone_at") == null)
            .toList();
    if (found.size() != 1 || written.length() < SHORTEST) {
      throw new RevisionRefused(
          "没有（或不止一项）未撤销的更正标识为“" + written + "”；请用 revisions 查看。",
          "No single revision that stands is called '"
              + written
              + "'; list them with `revisions`.");
    }
    return found.get(0);
  }

  Optional<Row> unit(String id) {
    return work.query(Step.beside(RevisionLook.class, "revised_unit").with("unit", id)).stream()
        .findFirst();
  }

  /** What was read of an item in a document. */
  Optional<BigDecimal> read(DocumentId doc, String item, int fiscalYear, String subject) {
    return work
        .query(
            Step.beside(RevisionLook.class, "value_read")
                .with("doc", doc.value())
                .with("item", item)
                .with("fiscal_year", fiscalYear)
                .with("subject", subject))
        .stream()
        .findFirst()
        .map(r -> r.decimalOrNull("value"));
  }

  /** Other documents that speak of the document's unit: their rows may stand behind its own. */
  List<DocumentId> siblings(Row document) {
    String unit = document.textOrNull("unit_id");
    if (unit == null) {
      return List.of();
    }
    return work
        .query(
            Step.beside(RevisionLook.class, "sibling_documents")
                .with("unit", unit)
                .with("doc", document.text("doc_id")))
        .stream()
        .map(r -> new DocumentId(r.text("doc_id")))
        .toList();
  }

  long nextOrder() {
    String last = "select coalesce(max(landed_order), 0) + 1 as next from source_document";
    return work.query(Step.of("next_order", last)).get(0).longValue("next");
  }
}
