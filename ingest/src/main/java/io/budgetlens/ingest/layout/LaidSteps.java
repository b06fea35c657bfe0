package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Layout.LaidRecord;
import io.budgetlens.ingest.record.RecordFile;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bulk steps from a table's rows to the canonical rows of one kind of record. They leave the
 * table that {@link RecordSteps} reads, and know each line's fate.
 */
public final class LaidSteps {
  private static final Set<String> KEYS =
      Set.of(
          "region_code",
          "unit_code",
          "unit_id",
          "unit_name",
          "fiscal_year",
          "month",
          "entity_scope",
          "source_kind",
          "project_code",
          "funding_source",
          "dimension",
          "evaluator",
          "score_scheme");

  private static final Set<String> KEYS_OF_UNITS = Set.of("region_code", "unit_code", "unit_id");

  private final TableSteps table;
  private final LaidRecord record;
  private final RecordSteps steps;
  private final int number;
  private final List<LaidCellSql> cells;

  LaidSteps(TableSteps table, LaidRecord record, int number, DocumentId doc, long landedOrder) {
    this.table = table;
    this.record = record;
    this.number = number;
    this.cells =
        IntStream.range(0, record.cells().size())
            .mapToObj(i -> new LaidCellSql(record.cells().get(i), i))
            .toList();
    RecordFile file =
        new RecordFile(
            table.found().file(),
            record.kind(),
            record.cells().stream().map(Cell::name).toList(),
            table.found().text(),
            table.found().damaged(),
            table.found().place(),
            record.summed() ? RecordFile.Shape.SUMMED : RecordFile.Shape.LAID);
    this.steps = new RecordSteps(file, number, doc, landedOrder);
  }

  public RecordSteps records() {
    return steps;
  }

  /** The table the engine must have of the names that units are told by; filled by code. */
  public String namesTable() {
    return "named_" + number;
  }

  /** The names that units are told by, one a row; empty where they are told by codes. */
  public List<Step> names() {
    return cells.stream()
        .filter(c -> c.cell().nameOfUnit())
        .map(
            c ->
                Step.of(
                    "names_of_" + number,
                    "select distinct b"
                        + c.number()
                        + " as name from ("
                        + exchanged()
                        + ") told where b"
                        + c.number()
                        + " is not null and kept order by name nulls first"))
        .toList();
  }

  /** Every line with its cells, whether it is kept, and what is wrong with it. */
  public Step cells() {
    String wrong = joined(c -> ", r" + c.number(), "");
    return Step.of(
        cellTable(),
        "select _line, fate, kept"
            + joined(c -> ", v" + c.number() + " as " + c.cell().name(), "")
            + ", coalesce(null"
            + wrong
            + ") as wrong, case"
            + joined(
                c -> " when r" + c.number() + " is not null then " + Text.quoted(c.cell().header()),
                "")
            + " end as wrong_column, case"
            + joined(c -> " when r" + c.number() + " is not null then x" + c.number(), "")
            + " end as wrong_written from (select valued.*"
            + joined(c -> ", " + c.reason() + " as r" + c.number(), "")
            + " from (select scaled.*"
            + joined(c -> ", " + c.value("n" + c.number() + ".unit_id") + " as v" + c.number(), "")
            + " from (select numbered.*"
            + joined(c -> ", " + c.scaled() + " as e" + c.number(), "")
            + " from (select cleaned.*"
            + joined(c -> ", " + c.asNumber() + " as d" + c.number(), "")
            + " from (select exchanged.*"
            + joined(c -> ", " + c.cleaned() + " as c" + c.number(), "")
            + " from ("
            + exchanged()
            + ") exchanged) cleaned) numbered) scaled"
            + joined(this::namedUnit, "")
            + ") valued) laid");
  }

  private String namedUnit(LaidCellSql cell) {
    String n = "n" + cell.number();
    return cell.cell().nameOfUnit()
        ? " left join " + namesTable() + " " + n + " on " + n + ".name = scaled.b" + cell.number()
        : "";
  }

  private String exchanged() {
    ConditionSql conditions = new ConditionSql(h -> table.cell(List.of(h)));
    return "select cut.*"
        + joined(c -> ", " + c.exchanged() + " as b" + c.number(), "")
        + " from (select told.*"
        + joined(c -> ", " + c.cut() + " as a" + c.number(), "")
        + " from (select _line, fate, kept"
        + joined(
            c -> ", " + c.told(table.cell(c.cell().headers()), conditions) + " as x" + c.number(),
            "")
        + " from "
        + table.rowTable()
        + ") told) cut";
  }

  private String joined(Function<LaidCellSql, String> each, String between) {
    return cells.stream().map(each).collect(Collectors.joining(between));
  }

  /** What {@link RecordSteps} reads, and the lines before it that are no rows at all. */
  public List<Step> rows() {
    List<Step> all = new ArrayList<>();
    if (record.summed()) {
      all.add(groups());
      all.add(
          Step.of(
              steps.csv(),
              "select _line, _lines, "
                  + columns(Cell::name)
                  + " from "
                  + groupTable()
                  + " where spoilt = 0"));
    } else {
      all.add(
          Step.of(
              steps.csv(),
              "select _line, "
                  + columns(Cell::name)
                  + " from "
                  + cellTable()
                  + " where kept and wrong is null"));
    }
    all.add(
        Step.of(
            steps.csv() + "_rejects",
            "select line, reason, written from "
                + table.rejectedLines()
                + (table.isFirst(this) ? "" : " where false")));
    return all;
  }

  private Step groups() {
    String keys = keys().stream().map(Cell::name).collect(Collectors.joining(", "));
    return Step.of(
        groupTable(),
        "select min(_line) as _line, count(*) as _lines, count(wrong) as spoilt, "
            + columns(this::grouped)
            + " from "
            + cellTable()
            + " where kept group by "
            + keys);
  }

  private String grouped(Cell cell) {
    String name = cell.name();
    if (isKey(cell)) {
      return name;
    }
    if (cell.isMoney()) {
      return "cast(sum(cast(" + name + " as decimal(18,2))) as varchar) as " + name;
    }
    return cell.isSummed()
        ? "cast(sum(cast(" + name + " as bigint)) as varchar) as " + name
        : "min_by(" + name + ", _line) filter (where " + name + " is not null) as " + name;
  }

  private List<Cell> keys() {
    return record.cells().stream().filter(this::isKey).toList();
  }

  private boolean isKey(Cell cell) {
    return (record.kind() == RecordKind.UNITS ? KEYS_OF_UNITS : KEYS).contains(cell.name());
  }

  private String columns(Function<Cell, String> each) {
    return record.cells().stream().map(each).collect(Collectors.joining(", "));
  }

  /**
   * What the layout sets aside for this kind of record, as (line, column_name, written, reason):
   * cells that cannot be read, and lines whose sum is set aside for another line.
   */
  List<String> rejects() {
    List<String> parts = new ArrayList<>();
    parts.add(
        "select _line as line, wrong_column as column_name, wrong_written as written,"
            + " wrong as reason from "
            + cellTable()
            + " where kept and wrong is not null");
    if (record.summed()) {
      parts.add(
          "select c._line as line, cast(null as varchar) as column_name,"
              + " cast(null as varchar) as written, 'group_set_aside' as reason from "
              + lost()
              + " where g.spoilt > 0 or c._line <> g._line");
    }
    return parts;
  }

  private String lost() {
    return "(select * from ("
        + fates()
        + ") f where fate = 'set_aside' and wrong is null and kept) c join "
        + groupTable()
        + " g on "
        + sameKey("c", "g");
  }

  private String sameKey(String one, String other) {
    return keys().stream()
        .map(k -> one + "." + k.name() + " is not distinct from " + other + "." + k.name())
        .collect(Collectors.joining(" and "));
  }

  /**
   * Every line with its last fate: {@code loaded}, {@code set_aside}, or the rule that skips it.
   */
  String fates() {
    String cells = columns(c -> "c." + c.name());
    String good = "(" + steps.good() + ") good";
    String joined =
        record.summed()
            ? " left join "
                + groupTable()
                + " g on c.kept and "
                + sameKey("c", "g")
                + " left join "
                + good
                + " on good._line = g._line and g.spoilt = 0"
            : " left join " + good + " on good._line = c._line and c.kept";
    return "select c._line, c.kept, c.wrong, "
        + cells
        + ", case when not c.kept then "
        + table.fate("c.fate")
        + " when good._line is not null then 'loaded'"
        + " else 'set_aside' end as fate from "
        + cellTable()
        + " c"
        + joined;
  }

  boolean hasAmounts() {
    return record.kind().isFact() && record.cells().stream().anyMatch(Cell::isMoney);
  }

  /** The canonical columns of amounts. */
  List<Cell> amounts() {
    return record.cells().stream().filter(Cell::isMoney).toList();
  }

  /** One row a year and fate: how many lines, and the sum of each amount. */
  Step totals() {
    return Step.of(
        "totals_" + number,
        "select fiscal_year, fate, count(*) as line_count, "
            + amounts().stream()
                .map(c -> "sum(cast(" + c.name() + " as decimal(18,2))) as " + c.name())
                .collect(Collectors.joining(", "))
            + " from ("
            + fates()
            + ") f group by fiscal_year, fate order by fiscal_year nulls first, fate nulls first");
  }

  /** One row a year: the sum of each amount in the rows that load. */
  Step loadedTotals() {
    return Step.of(
        "loaded_totals_" + number,
        "select cast(fiscal_year as varchar) as fiscal_year, "
            + amounts().stream()
                .map(c -> "sum(" + c.name() + ") as " + c.name())
                .collect(Collectors.joining(", "))
            + " from ("
            + steps.good()
            + ") good group by fiscal_year order by fiscal_year nulls first");
  }

  private String cellTable() {
    return "laid_" + number;
  }

  private String groupTable() {
    return "laid_group_" + number;
  }
}
