package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that one document gives, by table. */
public final class DocumentRows {
  /** The place of what a document says as a whole. */
  public static final String PLACE = "document";

  private final Map<String, List<Row>> byTable = new HashMap<>();
  private @Nullable BlockRows blocks;

  /** The rows of a table; those of the text are written down only when they are asked for. */
  public List<Row> of(String table) {
    BlockRows text = blocks;
    if (text != null && table.equals(Tables.DOCUMENT_BLOCK.name())) {
      return text.rows();
    }
    return byTable.getOrDefault(table, List.of());
  }

  void add(TableContract table, Row row) {
    byTable.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(row);
  }

  public void source(SourceRow source) {
    add(Tables.SOURCE_DOCUMENT, source.row());
  }

  /**
   * Takes up a document: its text, its figures, its findings and what it says of its unit. Which
   * unit that is, is told later: the rows are of {@link SubjectUnit#UNRESOLVED}.
   */
  public void take(Landed landed, DocumentReport report) {
    SubjectUnit unit = SubjectUnit.UNRESOLVED;
    source(SourceRow.document(landed, report));
    blocks = new BlockRows(landed, report);
    rejectPages(landed, report.document().pagesWithoutText());
    List<Figure> kept = new FigureRows(this, landed, report).add();
    new FindingRows(this, landed, report).add();
    DocumentClues.rows(report).forEach(row -> add(DocumentClues.CLUE, row));
    new Testimonies(this, landed, report, unit).add(kept);
    new ClassFacts(this, landed, report, unit).add();
    new ProjectRows(this, landed, report, unit).add(kept);
  }

  /** Pages that are pictures: what stands on them was not read. */
  private void rejectPages(Landed landed, List<Integer> pages) {
    if (!pages.isEmpty()) {
      RejectReason why = RejectReason.PAGES_NEED_OCR;
      String written = PageNumbers.of(pages);
      reject(landed, null, written, why.id(), why.about("", written));
    }
  }

  void reject(
      Landed landed,
      @Nullable String column,
      @Nullable String written,
      String reason,
      Words words) {
    add(
        Tables.REJECTED_ROW,
        TableRow.of(Tables.REJECTED_ROW)
            .with("doc_id", landed.doc().value())
            .with("file", landed.file())
            .with("column_name", column)
            .with("written", written)
            .with("reason", reason)
            .with("message_zh", words.zh())
            .with("message_en", words.en())
            .row());
  }
}
