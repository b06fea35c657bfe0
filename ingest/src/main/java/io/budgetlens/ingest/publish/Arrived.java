package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.check.RecordCheck;
import io.budgetlens.ingest.check.RuleBook;
import io.budgetlens.ingest.check.TableCheck;
import io.budgetlens.ingest.conform.FactSql;
import io.budgetlens.ingest.conform.IndicatorCells;
import io.budgetlens.ingest.conform.RecordNames;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything new of a run as relations of the work, in the columns of the contracts. */
final class Arrived {
  /** This run's record files, as documents. */
  static final String RECORD_SOURCE = "record_source_document";

  private static final TableContract RECORD_SOURCES =
      new TableContract(
          RECORD_SOURCE, Tables.SOURCE_DOCUMENT.columns(), List.of(), List.of(), List.of());

  private static final TableContract REVISIONS =
      new TableContract(
          "made_revision", Tables.REVISION.columns(), List.of(), List.of(), List.of());

  /** What a revision can add rows to. */
  private static final List<TableContract> REVISABLE =
      List.of(Tables.SOURCE_DOCUMENT, Tables.BUDGET_TESTIMONY, Tables.SCORE);

  /** All revisions, where this run makes or undoes one; else no rows. */
  static final String MADE_REVISION = "made_revision";

  static final String REJECTED = "arrived_rejected_row";
  static final String FINDINGS = "arrived_finding";
  private final Work work;
  private final RecordLoad records;
  private final Revised revised;
  private final List<RestatedRows> restated = new ArrayList<>();
  private @Nullable Set<String> emptyItems;

  Arrived(Work work, RecordLoad records, Revised revised) {
    this.work = work;
    this.records = records;
    this.revised = revised;
  }

  void keep() {
    work.rows(RECORD_SOURCE, RECORD_SOURCES, records.sources());
    work.rows(MADE_REVISION, REVISIONS, revised.revisions());
    REVISABLE.forEach(t -> work.rows(byPerson(t), t, revised.of(t)));
    work.keep(Step.of(REJECTED, rejected()));
    keepFindings();
  }

  private String rejected() {
    String columns = String.join(", ", Tables.REJECTED_ROW.columnNames());
    return records.rejects().stream()
        .map(r -> " union all select " + columns + " from " + r)
        .collect(
            Collectors.joining(
                "",
                "select "
                    + columns
                    + " from "
                    + FactSql.fromDocuments(Tables.REJECTED_ROW)
                    + " union all select "
                    + columns
                    + " from "
                    + UnitConform.REJECTED
                    + " union all select "
                    + columns
                    + " from "
                    + IndicatorCells.REJECTED,
                ""));
  }

  /**
   * Documents are checked as they are read; rows of canonical files here, all at once, and then
   * what the run makes of the record.
   */
  private void keepFindings() {
    String columns = String.join(", ", Tables.FINDING.columnNames());
    work.keep(Step.of("record_doc", RestatedRows.records()));
    List<String> found = new ArrayList<>();
    found.add("select " + columns + " from " + FactSql.fromDocuments(Tables.FINDING));
    TableCheck check = new TableCheck(RuleBook.standard());
    TableContract testimony = testimonies();
    Set<String> filled = Set.copyOf(testimony.columnNames());
    rows(RecordKind.BUDGET_YEARS, testimony, rows -> check.findings(work, rows, filled))
        .ifPresent(found::add);
    rows(RecordKind.PROJECTS, Tables.PROJECT_YEAR, rows -> check.ofProjects(work, rows))
        .ifPresent(found::add);
    rows(RecordKind.SCORES, Tables.SCORE, rows -> check.ofScores(work, rows)).ifPresent(found::add);
    Step record =
        new RecordCheck(RuleBook.standard())
            .findings(work, RecordFindings.facts(this::of, testimony, oneVoice()));
    work.keep(new Step("record_finding", record.sql(), record.binds()));
    found.add("select " + columns + " from record_finding");
    work.keep(Step.of(FINDINGS, String.join(" union all ", found)));
  }

  /** Keeps what is found in this run's rows of a kind and in those it restates, and selects it. */
  private Optional<String> rows(
      RecordKind kind, TableContract columns, Function<String, Step> check) {
    String written =
        records.files(kind).stream()
            .map(f -> FactSql.of(columns, f))
            .collect(Collectors.joining(" union all "));
    boolean ofYears = kind == RecordKind.BUDGET_YEARS;
    String told = ofYears ? written : of(columns);
    CorrectedRows corrected = corrected();
    String checked = ofYears && !written.isEmpty() ? corrected.of(columns, written) : written;
    String none =
        "select "
            + String.join(", ", columns.columnNames())
            + " from "
            + columns.name()
            + " where false";
    RestatedRows rows =
        new RestatedRows(work, kind, columns, told.isEmpty() ? none : told, corrected);
    if (mayRestate(kind, columns) && rows.any()) {
      restated.add(rows);
      checked = rows.checkedWith(checked.isEmpty() ? none : checked);
    }
    if (checked.isEmpty()) {
      return Optional.empty();
    }
    Step found = check.apply("(" + checked + ")");
    String kept = "row_finding_" + kind.table().name();
    work.keep(new Step(kept, found.sql(), found.binds()));
    return Optional.of(
        "select " + String.join(", ", Tables.FINDING.columnNames()) + " from " + kept);
  }

  /** Rows of one file do not restate each other, and nothing else can be restated. */
  private boolean mayRestate(RecordKind kind, TableContract table) {
    return records.files(kind).size() > 1
        || count("select doc_id from " + table.name()) > 0
        || count("select doc_id from " + FactSql.fromDocuments(table)) > 0
        || REVISABLE.stream().anyMatch(t -> t.name().equals(table.name()))
            && count("select doc_id from " + byPerson(table)) > 0;
  }

  private CorrectedRows corrected() {
    return revised.isNothing()
        ? CorrectedRows.of(Tables.REVISION.name(), new RevisionLook(work).revisions(), false)
        : CorrectedRows.of(MADE_REVISION, revised.revisions(), true);
  }

  /** A SELECT of the ids of what was found before and is no longer true. */
  String staleFindings() {
    return RecordFindings.stale()
        + restated.stream().map(r -> " union all " + r.stale()).collect(Collectors.joining());
  }

  /** A SELECT of what is new of a table. */
  String of(TableContract table) {
    String read = read(table);
    boolean revisable = REVISABLE.stream().anyMatch(t -> t.name().equals(table.name()));
    return revisable ? read + " union all " + select(table, byPerson(table)) : read;
  }

  static String byPerson(TableContract table) {
    return "revised_" + table.name();
  }

  private String read(TableContract table) {
    if (FactSql.isFact(table)) {
      return FactSql.arrived(table, records.files());
    }
    if (table.equals(Tables.SOURCE_DOCUMENT)) {
      return select(table, FactSql.fromDocuments(table))
          + " union all "
          + select(table, RECORD_SOURCE);
    }
    if (table.equals(Tables.UNIT_REVIEW)) {
      return select(table, FactSql.fromDocuments(table))
          + " union all "
          + select(table, RecordNames.REVIEWS);
    }
    if (table.equals(Tables.DOCUMENT_BLOCK)) {
      return select(table, FactSql.fromDocuments(table))
          + records.blocks().stream()
              .map(b -> " union all " + select(table, b))
              .collect(Collectors.joining());
    }
    String name =
        table.equals(Tables.REJECTED_ROW)
            ? REJECTED
            : table.equals(Tables.FINDING) ? FINDINGS : FactSql.fromDocuments(table);
    return select(table, name);
  }

  private static String select(TableContract table, String from) {
    return "select " + String.join(", ", table.columnNames()) + " from " + from;
  }

  /**
   * The contract of testimonies without the items that nothing new and nothing that stands fills.
   */
  TableContract testimonies() {
    return Tables.BUDGET_TESTIMONY.without(emptyItems());
  }

  /** The items that neither what arrived nor what stands tells; most records tell a few of many. */
  Set<String> emptyItems() {
    if (emptyItems == null) {
      Set<String> empty = Items.ofRecord().stream().map(Item::id).collect(Collectors.toSet());
      empty.removeAll(filledItems());
      emptyItems = Set.copyOf(empty);
    }
    return emptyItems;
  }

  private Set<String> filledItems() {
    Set<String> filled = filled(Tables.BUDGET_TESTIMONY.name());
    filled.addAll(filled(FactSql.fromDocuments(Tables.BUDGET_TESTIMONY)));
    filled.addAll(filled(byPerson(Tables.BUDGET_TESTIMONY)));
    for (RecordSteps file : records.files(RecordKind.BUDGET_YEARS)) {
      Items.ofRecord().stream().map(Item::id).filter(file::has).forEach(filled::add);
    }
    return filled;
  }

  /**
   * Whether one row of one record is all that speaks of each unit's year: a file's rows are told
   * apart by that, and by the kind of source where the file has it.
   */
  boolean oneVoice() {
    List<RecordSteps> years = records.files(RecordKind.BUDGET_YEARS);
    return years.size() == 1
        && !years.get(0).file().header().contains("source_kind")
        && count("select doc_id from " + Tables.BUDGET_TESTIMONY.name()) == 0
        && count("select doc_id from " + FactSql.fromDocuments(Tables.BUDGET_TESTIMONY)) == 0
        && count("select doc_id from " + byPerson(Tables.BUDGET_TESTIMONY)) == 0;
  }

  /** The items that rows of a relation fill. */
  private Set<String> filled(String relation) {
    String counts =
        Items.ofRecord().stream()
            .map(i -> "count(" + i.id() + ") as " + i.id())
            .collect(Collectors.joining(", "));
    Row row =
        work.query(Step.of("filled", "select " + counts + " from " + relation + " told")).get(0);
    return row.columns().stream()
        .filter(c -> row.longValue(c) > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All revisions, where this run makes or undoes one; else none. */
  List<Row> revisions() {
    return revised.revisions();
  }

  boolean hasRows(TableContract table) {
    return count(of(table)) > 0;
  }

  boolean hasFiles(RecordKind kind) {
    return !records.files(kind).isEmpty();
  }

  boolean namesUnits() {
    return count(
            "select unit_id from "
                + FactSql.fromDocuments(Tables.UNIT)
                + " union all select unit_id from "
                + RecordNames.UNITS)
        > 0;
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
