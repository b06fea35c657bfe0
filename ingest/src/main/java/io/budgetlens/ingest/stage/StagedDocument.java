package io.budgetlens.ingest.stage;

import io.budgetlens.ingest.check.DocumentCheck.Statement;
import io.budgetlens.ingest.conform.DocumentRows;
import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document as read: the rows it gives, by table, or why it was refused.
 *
 * @param characters about how much memory it takes
 */
public record StagedDocument(DocumentRows rows, Map<String, List<Row>> stated, long characters) {

  /** A document that was read. */
  public static StagedDocument read(Landed landed, DocumentReport report, Statement statement) {
    DocumentRows rows = new DocumentRows();
    rows.take(landed, report.with(statement.words()));
    return new StagedDocument(rows, statement.rows(), report.document().text().length());
  }

  /** A document that was refused. */
  public static StagedDocument refused(Landed landed, String reason, Words words) {
    DocumentRows rows = new DocumentRows();
    rows.source(SourceRow.refused(landed, reason, words));
    return new StagedDocument(rows, Map.of(), 0);
  }

  /**
   * An archive whose members were taken up.
   *
   * @param words which of them could not be, absent where all were
   */
  public static StagedDocument archive(Landed landed, @Nullable Words words) {
    DocumentRows rows = new DocumentRows();
    rows.source(SourceRow.archive(landed, words));
    return new StagedDocument(rows, Map.of(), 0);
  }

  List<Row> rows(String table) {
    String name = table.substring("staged_".length());
    return stated.containsKey(name) ? stated.get(name) : rows.of(name);
  }
}
