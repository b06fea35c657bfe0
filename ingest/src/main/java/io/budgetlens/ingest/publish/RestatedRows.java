package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of record files that a run makes speak otherwise: a later row restates them, a person
 * corrects them, or what restated them goes. What was found in them is no longer true. They are
 * checked anew as they now stand: of each cell, what was told last. A row that was put together of
 * several is called by the last of them.
 *
 * @param table the contract, of the columns that are filled
 * @param told a SELECT of this run's rows in these columns, those of its documents too where they
 *     take the turn of rows of records
 * @param corrected puts the values right that persons have corrected
 */
record RestatedRows(
    Work work, RecordKind kind, TableContract table, String told, CorrectedRows corrected) {
  private static final String STANDS = " where doc_id not in (select doc_id from reread)";
  private static final String GOES = " where doc_id in (select doc_id from reread)";

  /** Among rows of one key the one that landed last speaks. */
  private static final String LAST =
      " order by landed_order desc nulls last, place desc nulls last";

  /** Among testimonies of one kind of source the one that was published last does. */
  private static final String LAST_PUBLISHED =
      " order by published_on desc nulls last, landed_order desc nulls last, place nulls last";

  /** The documents whose rows are checked as rows, and not as what a document says. */
  static String records() {
    String kinds =
        Arrays.stream(RecordKind.values())
            .map(k -> "'" + k.id() + "'")
            .collect(Collectors.joining(", ", "(", ", '" + SourceRow.CORRECTION + "')"));
    return "select doc_id from "
        + Tables.SOURCE_DOCUMENT.name()
        + " where doc_type in "
        + kinds
        + " union select doc_id from "
        + Arrived.RECORD_SOURCE
        + " union select doc_id from "
        + Arrived.byPerson(Tables.SOURCE_DOCUMENT);
  }

  /** Finds them; afterwards the table {@link #groups} has what they are grouped by. */
  boolean any() {
    String marks = String.join(", ", group());
    String standing = "select " + marks + ", doc_id from " + table.name() + STANDS;
    String arrived = "select " + marks + ", doc_id from (" + told + ") told";
    work.keep(Step.of("touched_" + table.name(), "select distinct " + marks + touched(marks)));
    work.keep(
        Step.of(
            groups(),
            "select "
                + marks
                + " from (select s.*, 1 as stands from ("
                + standing
                + ") s union all select a.*, 0 as stands from ("
                + arrived
                + ") a) u where doc_id in (select doc_id from record_doc) and ("
                + marks
                + ") in (select "
                + marks
                + " from touched_"
                + table.name()
                + ") group by "
                + marks
                + " having max(stands) = 1 or count(distinct doc_id) > 1"));
    return work.query(Step.of("count", "select count(*) as n from " + groups()))
            .get(0)
            .longValue("n")
        > 0;
  }

  private String touched(String marks) {
    String gone = "select " + marks + " from " + table.name() + GOES;
    String all = " from (select " + marks + " from (" + told + ") told union all " + gone;
    if (!cellwise()) {
      return all + ") t";
    }
    return all
        + " union all select t."
        + String.join(", t.", group())
        + " from "
        + table.name()
        + " t join ("
        + corrected.revisedRows()
        + ") r on r.of_doc_id = t.doc_id and r.unit_id = t.unit_id"
        + " and r.fiscal_year = t.fiscal_year and r.entity_scope = t.entity_scope) t";
  }

  private String groups() {
    return "restated_" + table.name();
  }

  private boolean cellwise() {
    return kind == RecordKind.BUDGET_YEARS;
  }

  /** The rows that are checked together. */
  private List<String> group() {
    return switch (kind) {
      case BUDGET_YEARS -> List.of("unit_id", "fiscal_year", "entity_scope", "source_kind");
      case PROJECTS -> List.of("unit_id", "fiscal_year", "project_code");
      case SCORES -> List.of("unit_id", "fiscal_year", "project_code", "evaluator", "score_scheme");
      default -> throw new IllegalStateException(kind + " has no rows that rules check");
    };
  }

  private String inGroups(String alias) {
    return "("
        + group().stream().map(c -> alias + "." + c).collect(Collectors.joining(", "))
        + ") in (select "
        + String.join(", ", group())
        + " from "
        + groups()
        + ")";
  }

  /** A SELECT of rows that stay as they are, and of all the others as they now stand. */
  String checkedWith(String written) {
    String all =
        "select u.* from (select "
            + columns("")
            + " from ("
            + told
            + ") told union all select "
            + columns("")
            + " from "
            + table.name()
            + STANDS
            + ") u where "
            + inGroups("u");
    return "select "
        + columns("")
        + " from ("
        + written
        + ") w where not ("
        + inGroups("w")
        + ") union all "
        + (cellwise() ? byCell(all) : byRow(all));
  }

  /**
   * Of each key the last row; where one was restated, all that are checked with it are called so.
   */
  private String byRow(String all) {
    String key = String.join(", ", table.key());
    String marks = String.join(", ", group());
    String ranked =
        "select u.*, row_number() over (partition by "
            + key
            + LAST
            + ") as turn, count(*) over (partition by "
            + key
            + ") as told_times from ("
            + all
            + ") u";
    String named =
        "select r.*, max(told_times) over (partition by "
            + marks
            + ") as most, "
            + first("doc_id", marks)
            + ", "
            + first("place", marks)
            + " from ("
            + ranked
            + ") r where turn = 1 and doc_id in (select doc_id from record_doc)";
    return "select "
        + table.columnNames().stream()
            .map(
                c ->
                    c.equals("doc_id") || c.equals("place")
                        ? "case when most > 1 then last_" + c + " else " + c + " end as " + c
                        : c)
            .collect(Collectors.joining(", "))
        + " from ("
        + named
        + ") n";
  }

  private static String first(String column, String marks) {
    return "first_value(" + column + ") over (partition by " + marks + LAST + ") as last_" + column;
  }

  /** Of each cell the last row that fills it, where a cell is told twice; else the rows as told. */
  private String byCell(String all) {
    String marks = String.join(", ", group());
    String ranked =
        "select u.*, row_number() over (partition by "
            + marks
            + LAST_PUBLISHED
            + ") as turn, "
            + most(marks)
            + " as most from ("
            + corrected.of(table, all)
            + ") u where doc_id in (select doc_id from record_doc)";
    String apart = "case when most > 1 then '' else doc_id || ' ' || place end";
    return "select "
        + table.columns().stream().map(this::lastTold).collect(Collectors.joining(", "))
        + " from ("
        + ranked
        + ") r group by "
        + marks
        + ", "
        + apart;
  }

  /** How often the cell of a group that is told most often is told. */
  private String most(String marks) {
    List<String> counts =
        items().stream().map(c -> "count(" + c + ") over (partition by " + marks + ")").toList();
    return counts.size() == 1 ? counts.get(0) : "greatest(" + String.join(", ", counts) + ")";
  }

  private List<String> items() {
    return table.columns().stream()
        .filter(c -> !c.required() && !c.name().equals("published_on"))
        .map(Column::name)
        .toList();
  }

  private String lastTold(Column column) {
    String name = column.name();
    if (group().contains(name)) {
      return name;
    }
    String filled = items().contains(name) ? " filter (where " + name + " is not null)" : "";
    return "min_by(" + name + ", turn)" + filled + " as " + name;
  }

  private String columns(String prefix) {
    return table.columnNames().stream().map(c -> prefix + c).collect(Collectors.joining(", "));
  }

  /** A SELECT of the ids of what was found in them and is no longer true. */
  String stale() {
    String scope = table.has("entity_scope") ? " and s.entity_scope = f.entity_scope" : "";
    return "select f.finding_id from "
        + Tables.FINDING.name()
        + " f join "
        + table.name()
        + " s on s.doc_id = f.doc_id and s.place = f.place and s.unit_id = f.unit_id"
        + " and s.fiscal_year = f.fiscal_year"
        + scope
        + " where f.doc_id in (select doc_id from record_doc) and "
        + inGroups("s");
  }
}
