package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.publish.Revision.Correct;
import io.budgetlens.ingest.publish.Revision.Retract;
import io.budgetlens.ingest.publish.Revision.Undo;
import io.budgetlens.ingest.record.CanonicalRecords;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a revision into what it changes, or refuses it. */
final class Revising {
  static final String CORRECT = "correct";
  static final String RETRACT = "retract";

  private final RevisionLook look;
  private final Landing landing;
  private final Instant now;

  Revising(RevisionLook look, Landing landing, Instant now) {
    this.look = look;
    this.landing = landing;
    this.now = now;
  }

  /**
   * @throws RevisionRefused where it cannot be made
   */
  Revised revised(Revision revision) {
    requireWords(revision.by(), "--by");
    requireWords(revision.reason(), "--reason");
    if (revision instanceof Correct correct) {
      return correct(correct);
    }
    return revision instanceof Retract retract ? retract(retract) : undo((Undo) revision);
  }

  private static void requireWords(String words, String option) {
    if (words.isBlank() || words.length() > 1_000) {
      throw new RevisionRefused(
          option + " 不能为空，也不能超过 1000 字。", option + " must be 1 to 1000 characters.");
    }
  }

  private Revised correct(Correct correct) {
    Row document = look.document(correct.document());
    requireRead(document);
    CorrectedCell cell = CorrectedCell.of(correct, document, look);
    String text = cell.csv(correct, now);
    DocumentId id = landing.land(text.getBytes(StandardCharsets.UTF_8));
    Row revision = cell.revision(id, correct, now);
    List<DocumentId> again =
        isRecords(document) ? List.of() : List.of(new DocumentId(document.text("doc_id")));
    Map<String, List<Row>> rows = new LinkedHashMap<>(cell.rows(id, look.nextOrder()));
    rows.put(Tables.SOURCE_DOCUMENT.name(), List.of(source(id, text, cell)));
    return new Revised(again, List.of(), rows, with(revision));
  }

  private Row source(DocumentId id, String text, CorrectedCell cell) {
    return TableRow.of(Tables.SOURCE_DOCUMENT)
        .with("doc_id", id.value())
        .with("origin", "correction-" + id.value().substring(0, 12) + ".csv")
        .with("title", cell.title())
        .with("doc_type", SourceRow.CORRECTION)
        .with("unit_id", cell.unitId())
        .with("fiscal_year", cell.fiscalYear())
        .with("entity_scope", cell.scope())
        .with("media_type", "text/csv")
        .with("bytes", (long) text.getBytes(StandardCharsets.UTF_8).length)
        .with("landed_at", now)
        .with("landed_order", look.nextOrder())
        .with("reader_version", "1")
        .with("parse_status", SourceRow.READ)
        .row();
  }

  private Revised retract(Retract retract) {
    Row document = look.document(retract.document());
    requireRead(document);
    DocumentId doc = new DocumentId(document.text("doc_id"));
    String text = doc.value() + "\n" + retract.by() + "\n" + retract.reason() + "\n" + now + "\n";
    DocumentId id = landing.land(text.getBytes(StandardCharsets.UTF_8));
    Row revision =
        TableRow.of(Tables.REVISION)
            .with("revision_id", id.value())
            .with("kind", RETRACT)
            .with("of_doc_id", doc.value())
            .with("reason", retract.reason())
            .with("made_by", retract.by())
            .with("made_at", now)
            .row();
    Row retracted = changed(document, SourceRow.RETRACTED, retractedBecause(retract));
    return new Revised(
        look.behind(doc),
        List.of(doc),
        Map.of(Tables.SOURCE_DOCUMENT.name(), List.of(retracted)),
        with(revision));
  }

  private static Words retractedBecause(Retract retract) {
    return new Words(
        retract.by() + " 撤下：" + retract.reason(),
        "Retracted by " + retract.by() + ": " + retract.reason());
  }

  private static Row changed(Row document, String status, Words why) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(document.values());
    values.put("parse_status", status);
    values.put("reason_zh", why.zh());
    values.put("reason_en", why.en());
    return new Row(values);
  }

  private Revised undo(Undo undo) {
    Row revision = look.revision(undo.revision());
    Map<String, @Nullable Object> undone = new LinkedHashMap<>(revision.values());
    undone.put("undone_by", undo.by());
    undone.put("undone_reason", undo.reason());
    undone.put("undone_at", now);
    List<Row> all = new ArrayList<>();
    look.revisions().forEach(r -> all.add(same(r, revision) ? new Row(undone) : r));
    Row document = look.document(revision.text("of_doc_id"));
    DocumentId doc = new DocumentId(document.text("doc_id"));
    if (revision.text("kind").equals(RETRACT)) {
      return new Revised(List.of(doc), List.of(), Map.of(), all);
    }
    Row told = look.document(revision.text("revision_id"));
    DocumentId correction = new DocumentId(told.text("doc_id"));
    Set<DocumentId> again = new LinkedHashSet<>(look.behind(correction));
    if (!isRecords(document)) {
      again.add(doc);
    }
    Words why =
        new Words(
            undo.by() + " 撤销：" + undo.reason(), "Undone by " + undo.by() + ": " + undo.reason());
    return new Revised(
        List.copyOf(again),
        List.of(correction),
        Map.of(Tables.SOURCE_DOCUMENT.name(), List.of(changed(told, SourceRow.UNDONE, why))),
        all);
  }

  private static boolean same(Row one, Row other) {
    return one.text("revision_id").equals(other.text("revision_id"));
  }

  private List<Row> with(Row revision) {
    List<Row> all = new ArrayList<>(look.revisions());
    if (all.stream().anyMatch(r -> same(r, revision))) {
      throw new RevisionRefused("同样的更正刚刚已经做过。", "The same revision was just made.");
    }
    all.add(revision);
    return all;
  }

  private static void requireRead(Row document) {
    if (!document.text("parse_status").equals(SourceRow.READ)) {
      throw new RevisionRefused(
          "文件“" + document.text("origin") + "”没有读入的内容（" + document.text("parse_status") + "），无可更正。",
          document.text("origin")
              + " has nothing that stands ("
              + document.text("parse_status")
              + "), so there is nothing to revise.");
    }
  }

  private static boolean isRecords(Row document) {
    return CanonicalRecords.names().contains(document.text("doc_type"));
  }
}
