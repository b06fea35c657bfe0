package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.BudgetYearSql;
import io.budgetlens.ingest.conform.Standing;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes what changes of each table and publishes it all as one release. */
final class Publisher {
  private final Work work;
  private final Publication publication;
  private final Arrived arrived;
  private final Map<String, Long> rowsOut = new TreeMap<>();

  Publisher(Work work, Publication publication, Arrived arrived) {
    this.work = work;
    this.publication = publication;
    this.arrived = arrived;
  }

  /** The release and the rows written, by table. */
  record Published(Release release, Map<String, Long> rowsOut) {}

  /**
   * @param again whether documents of the base release are read anew, so that their rows go
   */
  Published publish(boolean again) {
    units();
    budgetYears(again);
    latest(Tables.BUDGET_MONTH);
    latest(Tables.PROJECT_YEAR);
    latest(Tables.SCORE);
    latest(Tables.BUDGET_FUNCTION);
    latest(Tables.BUDGET_ECONOMIC);
    latest(Tables.INDICATOR_RESULT);
    for (TableContract table :
        List.of(Tables.SOURCE_DOCUMENT, Tables.FIGURE, Tables.UNIT_REVIEW, Tables.REJECTED_ROW)) {
      evidence(table, again);
    }
    text(again);
    findings(again);
    revisions();
    marts();
    return new Published(publication.publish(), rowsOut);
  }

  /** What was computed from other facts is no answer any more; until it is computed anew, none. */
  private void marts() {
    for (TableContract mart : Tables.marts()) {
      publication.replace(mart, List.of());
    }
  }

  private void revisions() {
    if (!arrived.revisions().isEmpty()) {
      work.rows("revision_next", Tables.REVISION, arrived.revisions());
      replace(Tables.REVISION, "revision_next");
    }
  }

  private void units() {
    boolean founded = arrived.count("select * from founded_unit") > 0;
    if (founded || arrived.hasFiles(RecordKind.UNITS) || arrived.namesUnits()) {
      List<WrittenFile> files = write(Step.beside(Publisher.class, "unit_all"), Tables.UNIT);
      publication.replace(Tables.UNIT, files);
    }
    boolean renamed = arrived.count("select * from decided_alias") > 0;
    if (renamed
        || arrived.hasFiles(RecordKind.UNITS)
        || arrived.hasFiles(RecordKind.UNIT_LINEAGE)) {
      replace(Tables.UNIT_ALIAS, "unit_alias_next");
    }
    if (arrived.hasFiles(RecordKind.UNIT_LINEAGE)) {
      replace(Tables.UNIT_LINEAGE, "unit_lineage_next");
    }
  }

  private void replace(TableContract table, String from) {
    publication.replace(table, write(Step.of(table.name(), "select * from " + from), table));
  }

  private void budgetYears(boolean again) {
    TableContract testimony = arrived.testimonies();
    String rows = arrived.of(testimony);
    List<List<String>> partitions = affected(testimony);
    if (partitions.isEmpty()) {
      return;
    }
    if (again || arrived.count("select * from unit_moved") > 0) {
      publication.replacePartitions(
          Tables.BUDGET_TESTIMONY,
          partitions,
          write(Step.of(testimony.name(), Standing.with(testimony, rows)), testimony));
    } else {
      publication.append(
          Tables.BUDGET_TESTIMONY, write(Step.of(testimony.name(), rows), testimony));
    }
    Step records = Step.of(Tables.BUDGET_YEAR.name(), records(BudgetYearSql.over(testimony, rows)));
    TableContract written = Tables.BUDGET_YEAR.without(arrived.emptyItems());
    publication.replacePartitions(Tables.BUDGET_YEAR, partitions, write(records, written));
  }

  private String records(BudgetYearSql years) {
    if (arrived.oneVoice()) {
      return years.uncontested();
    }
    work.keep(Step.of(BudgetYearSql.CONTESTED, years.contested()));
    return years.records(work.query(Step.of("filled_contested", years.filledContested())).get(0));
  }

  private void latest(TableContract table) {
    List<List<String>> partitions = affected(table);
    if (!partitions.isEmpty()) {
      String rows = arrived.of(table);
      Step step = Step.of(table.name(), Standing.latest(table, rows));
      publication.replacePartitions(table, partitions, write(step, table));
    }
  }

  private List<List<String>> affected(TableContract table) {
    String rows = arrived.of(table.required());
    work.keep(Step.of(Standing.affected(table), Standing.affectedBy(table, rows)));
    String columns = String.join(", ", table.partition());
    return work
        .query(
            Step.of(
                "partitions",
                "select "
                    + columns
                    + " from "
                    + Standing.affected(table)
                    + " order by fiscal_year nulls first, province nulls first"))
        .stream()
        .map(row -> partition(row, table))
        .toList();
  }

  private static List<String> partition(Row row, TableContract table) {
    return table.partition().stream()
        .map(c -> String.valueOf(Objects.requireNonNull(row.value(c), c)))
        .toList();
  }

  private void evidence(TableContract table, boolean again) {
    String rows = arrived.of(table);
    if (again) {
      publication.replace(table, write(Step.of(table.name(), Standing.whole(table, rows)), table));
    } else if (arrived.hasRows(table)) {
      publication.append(table, write(Step.of(table.name(), rows), table));
    }
  }

  private void text(boolean again) {
    TableContract table = Tables.DOCUMENT_BLOCK;
    String rows = arrived.of(table);
    if (again) {
      publication.replace(table, writeText(Standing.whole(table, rows)));
    } else if (arrived.hasRows(table)) {
      publication.append(table, writeText(rows));
    }
  }

  private List<WrittenFile> writeText(String rows) {
    return new TextPortions(work, rows)
        .steps().stream().flatMap(s -> write(s, Tables.DOCUMENT_BLOCK).stream()).toList();
  }

  /**
   * Findings that are made anew, on the record and in rows that were restated, replace the earlier
   * ones; the others are added to.
   */
  private void findings(boolean again) {
    TableContract table = Tables.FINDING;
    if (again || arrived.count(arrived.staleFindings()) > 0) {
      String rows = Standing.whole(table, arrived.of(table), arrived.staleFindings());
      publication.replace(table, write(Step.of(table.name(), rows), table));
    } else {
      evidence(table, false);
    }
  }

  private List<WrittenFile> write(Step step, TableContract table) {
    List<WrittenFile> files = work.write(step, table, publication.folder(table));
    rowsOut.merge(table.name(), files.stream().mapToLong(WrittenFile::rows).sum(), Long::sum);
    return files;
  }
}
