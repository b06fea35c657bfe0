package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that documents of a run give, by table. */
public final class DocumentRows {
  /** The place of what a document says as a whole. */
  public static final String PLACE = "document";

  private final Map<String, List<Row>> byTable = new HashMap<>();
  private long figures;

  public List<Row> of(TableContract table) {
    return byTable.getOrDefault(table.name(), List.of());
  }

  /** Figures looked at, published or not. */
  public long figures() {
    return figures;
  }

  void add(TableContract table, Row row) {
    byTable.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(row);
  }

  /** Rows that no document gave, such as changes of units that were set aside. */
  public void addAll(TableContract table, List<Row> rows) {
    rows.forEach(row -> add(table, row));
  }

  public void source(SourceRow source) {
    add(Tables.SOURCE_DOCUMENT, source.row());
  }

  /** Takes up a document: its text, its figures, its findings and what it says of its unit. */
  public void take(Landed landed, DocumentReport report, SubjectUnit unit) {
    new BlockRows(this, landed, report).add();
    FigureRows rows = new FigureRows(this, landed, report);
    List<Figure> kept = rows.add();
    figures += report.reading().figures().size();
    new FindingRows(this, landed, report, unit).add();
    if (unit.isReviewed()) {
      FiscalYear year = report.reading().fiscalYear();
      Integer fiscalYear = year == null ? null : Integer.valueOf(year.value());
      add(Tables.UNIT_REVIEW, ReviewRows.of(landed, report.reading().unitName(), fiscalYear, unit));
    }
    RejectReason why = unit.why();
    if (why != null) {
      String name = report.reading().unitName();
      reject(landed, null, name, why.id(), why.about("", name == null ? "" : name));
      return;
    }
    new Testimonies(this, landed, report, unit).add(kept);
    if (unit.isNew()) {
      add(Tables.UNIT, UnitRows.named(landed, report, unit));
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
