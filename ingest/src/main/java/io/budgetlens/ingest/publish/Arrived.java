package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.check.RuleBook;
import io.budgetlens.ingest.check.TableCheck;
import io.budgetlens.ingest.conform.DocumentRows;
import io.budgetlens.ingest.conform.FactSql;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.List;
import java.util.stream.Collectors;

/** Everything new of a run as relations of the work, in the columns of the contracts. */
final class Arrived {
  /** Tables that documents alone fill, or that are kept whole before they are written. */
  private static final List<TableContract> OF_DOCUMENTS =
      List.of(
          Tables.SOURCE_DOCUMENT,
          Tables.DOCUMENT_BLOCK,
          Tables.FIGURE,
          Tables.FINDING,
          Tables.REJECTED_ROW,
          Tables.UNIT_REVIEW,
          Tables.UNIT,
          Tables.BUDGET_TESTIMONY,
          Tables.PROJECT_YEAR,
          Tables.SCORE);

  static final String REJECTED = "arrived_rejected_row";
  static final String FINDINGS = "arrived_finding";
  private final Work work;
  private final RecordLoad records;
  private final DocumentRows rows;

  Arrived(Work work, RecordLoad records, DocumentRows rows) {
    this.work = work;
    this.records = records;
    this.rows = rows;
  }

  void keep() {
    for (TableContract table : OF_DOCUMENTS) {
      work.rows(FactSql.fromDocuments(table), table, rows.of(table));
    }
    work.keep(Step.of(REJECTED, rejected()));
    keepFindings();
  }

  private String rejected() {
    String columns = String.join(", ", Tables.REJECTED_ROW.columnNames());
    return records.files().stream()
        .map(f -> " union all select " + columns + " from " + f.rejectsName())
        .collect(
            Collectors.joining(
                "",
                "select " + columns + " from " + FactSql.fromDocuments(Tables.REJECTED_ROW),
                ""));
  }

  /** Documents are checked as they are read; rows of canonical files here, all at once. */
  private void keepFindings() {
    String columns = String.join(", ", Tables.FINDING.columnNames());
    String own = "select " + columns + " from " + FactSql.fromDocuments(Tables.FINDING);
    List<RecordSteps> years = records.files(RecordKind.BUDGET_YEARS);
    if (years.isEmpty()) {
      work.keep(Step.of(FINDINGS, own));
      return;
    }
    String written =
        years.stream()
            .map(f -> FactSql.of(Tables.BUDGET_TESTIMONY, f))
            .collect(Collectors.joining(" union all "));
    Step found = new TableCheck(RuleBook.standard()).findings(work, "(" + written + ")");
    work.keep(new Step("record_finding", found.sql(), found.binds()));
    work.keep(Step.of(FINDINGS, own + " union all select " + columns + " from record_finding"));
  }

  /** A SELECT of what is new of a table. */
  String of(TableContract table) {
    if (FactSql.tables().contains(table)) {
      return FactSql.arrived(table, records.files());
    }
    String name =
        table.equals(Tables.REJECTED_ROW)
            ? REJECTED
            : table.equals(Tables.FINDING) ? FINDINGS : FactSql.fromDocuments(table);
    return "select " + String.join(", ", table.columnNames()) + " from " + name;
  }

  boolean hasRows(TableContract table) {
    return count(of(table)) > 0;
  }

  boolean hasFiles(RecordKind kind) {
    return !records.files(kind).isEmpty();
  }

  boolean namesUnits() {
    return !rows.of(Tables.UNIT).isEmpty();
  }

  long count(String sql) {
    return work.query(Step.of("count", "select count(*) as n from (" + sql + ") counted"))
        .get(0)
        .longValue("n");
  }

  List<Row> query(Step step) {
    return work.query(step);
  }
}
