package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.check.RuleBook;
import io.budgetlens.ingest.check.StatedCheck;
import io.budgetlens.ingest.conform.FactSql;
import io.budgetlens.ingest.conform.SubjectUnits;
import io.budgetlens.ingest.conform.UnitLookup;
import io.budgetlens.ingest.stage.Spool;
import io.budgetlens.ingest.stage.Stage;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of this run's documents in the columns of the contracts: what was staged, with what only
 * the run knows (where a document came from, which unit it speaks of). Leaves a relation {@code
 * document_<table>} for each table behind.
 */
final class StagedViews {
  /** How many documents' units are told at a time. */
  private static final int PAGE = 5_000;

  /** Rows that stay where the document's unit cannot be told: they are evidence. */
  private static final List<TableContract> WITHOUT_UNIT =
      List.of(Tables.SOURCE_DOCUMENT, Tables.FINDING);

  private static final TableContract DOCUMENT_UNIT = named(Tables.UNIT, "document_unit");
  private static final TableContract UNIT_REVIEW =
      named(Tables.UNIT_REVIEW, FactSql.fromDocuments(Tables.UNIT_REVIEW));
  private static final TableContract UNRESOLVED = named(Tables.REJECTED_ROW, "unresolved_document");

  private final Work work;
  private final Path scratch;

  StagedViews(Work work, Path scratch) {
    this.work = work;
    this.scratch = scratch;
  }

  /** Needs the tables of known units; tells each document's unit and checks all documents. */
  void keep(Stage stage) {
    stage.views(work);
    units();
    view(Tables.DOCUMENT_BLOCK);
    view(Tables.FIGURE);
    view(Tables.SOURCE_DOCUMENT);
    view(Tables.BUDGET_FUNCTION);
    view(Tables.BUDGET_ECONOMIC);
    work.view(Step.of(FactSql.fromDocuments(Tables.REJECTED_ROW), rejected()));
    for (TableContract fact : FactSql.tables()) {
      fact(fact);
    }
    findings();
  }

  private void fact(TableContract table) {
    boolean staged = Stage.TABLES.stream().anyMatch(t -> t.name().equals(stagedName(table)));
    if (staged) {
      view(table);
    } else {
      work.table(named(table, FactSql.fromDocuments(table)), List.of());
    }
  }

  /** Page by page, so that any number of documents takes no memory. */
  private void units() {
    Spool subjects = new Spool(work, SubjectUnits.SUBJECT, scratch);
    Spool units = new Spool(work, DOCUMENT_UNIT, scratch);
    Spool rejects = new Spool(work, UNRESOLVED, scratch);
    Spool reviews = new Spool(work, UNIT_REVIEW, scratch);
    List<Row> page = page("");
    if (!page.isEmpty()) {
      UnitLookup.prepare(work);
    }
    while (!page.isEmpty()) {
      SubjectUnits told = SubjectUnits.of(page, work);
      subjects.add(told.subjects());
      units.add(told.units());
      rejects.add(told.rejects());
      reviews.add(told.reviews());
      page = page(page.get(page.size() - 1).text("doc_id"));
    }
    subjects.view();
    units.view();
    rejects.view();
    reviews.view();
  }

  private List<Row> page(String after) {
    return work.query(
        Step.beside(StagedViews.class, "documents_read").with("after", after).with("page", PAGE));
  }

  private void view(TableContract table) {
    work.view(Step.of(FactSql.fromDocuments(table), select(table, stagedName(table))));
  }

  private String rejected() {
    String columns = String.join(", ", Tables.REJECTED_ROW.columnNames());
    return select(Tables.REJECTED_ROW, stagedName(Tables.REJECTED_ROW))
        + " union all select "
        + columns
        + " from "
        + UNRESOLVED.name();
  }

  /** Rules about words were checked while reading; arithmetic is checked here, all at once. */
  private void findings() {
    for (TableContract table : StatedCheck.TABLES) {
      String columns =
          table.columnNames().stream().map(c -> "t." + c).collect(Collectors.joining(", "));
      String all = "select " + columns + " from " + stagedName(table) + " t" + ARRIVED;
      work.view(Step.of(table.name(), all));
    }
    String words =
        "select "
            + Tables.FINDING.columnNames().stream()
                .map(c -> "t." + c)
                .collect(Collectors.joining(", "))
            + " from "
            + stagedName(Tables.FINDING)
            + " t"
            + ARRIVED;
    Step checked = new StatedCheck(RuleBook.standard()).findings(work, words);
    work.keep(new Step("checked_finding", checked.sql(), checked.binds()));
    work.view(
        Step.of(FactSql.fromDocuments(Tables.FINDING), select(Tables.FINDING, "checked_finding")));
  }

  private static final String ARRIVED = " join arrival a on a.doc_id = t.doc_id";

  private static String select(TableContract table, String from) {
    boolean ofUnit = table.has("unit_id");
    boolean needsUnit = ofUnit && !WITHOUT_UNIT.contains(table);
    String columns =
        table.columnNames().stream()
            .map(c -> source(c, ofUnit) + " as " + c)
            .collect(Collectors.joining(", "));
    String subject =
        (needsUnit ? " join " : " left join ")
            + SubjectUnits.SUBJECT.name()
            + " s on s.doc_id = t.doc_id";
    return "select "
        + columns
        + " from "
        + from
        + " t"
        + ARRIVED
        + (ofUnit ? subject : "")
        + (needsUnit ? " where s.unit_id is not null" : "");
  }

  private static String source(String column, boolean ofUnit) {
    return switch (column) {
      case "file", "bytes", "landed_at", "landed_order" -> "a." + column;
      case "origin" -> "a.file";
      case "unit_id", "province", "region_code", "identity_confidence", "identity_reason" ->
          (ofUnit ? "s." : "t.") + column;
      default -> "t." + column;
    };
  }

  private static String stagedName(TableContract table) {
    return "staged_" + table.name();
  }

  private static TableContract named(TableContract table, String name) {
    return new TableContract(name, table.columns(), List.of(), List.of(), List.of("doc_id"));
  }
}
