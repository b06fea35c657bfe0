package io.budgetlens.ingest.record;

import io.budgetlens.lake.engine.CsvInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of one canonical file as SQL: written ({@code w_…}), typed, and what is wrong. */
final class CellColumns {
  private static final String UNIT_GIVEN = "coalesce(unit_id, region_code || '-' || unit_code)";
  private static final String FACT_GIVEN =
      "coalesce(unit_id, region_code || '-' || unit_code,"
          + " region_code || ' ' || cast(fiscal_year as varchar) || ' ' || unit_name)";
  private static final List<String> UNIT = List.of("region_code", "unit_code", "unit_id");
  private static final List<String> UNIT_OF_FACT =
      List.of("region_code", "unit_code", "unit_id", "unit_name", "fiscal_year");
  private final RecordFile file;

  CellColumns(RecordFile file) {
    this.file = file;
  }

  /** Typed rows of {@code csv} with {@code written_unit} and {@code bad}. */
  String flagged(String csv) {
    String wrong = file.columns().stream().map(this::wrong).collect(Collectors.joining(" or "));
    if (!file.damaged()) {
      wrong = unusuallyWrong();
    }
    return "select _line, "
        + list(file.columns(), RecordColumn::name)
        + ", "
        + (identified() ? given() : "cast(null as varchar)")
        + " as written_unit, (case when "
        + wrong
        + rowWrong()
        + " then true else false end) as bad from ("
        + (file.damaged() ? typed(csv, file.columns()) : quicklyTyped(csv))
        + ") typed";
  }

  /**
   * The same as {@link #typed}, where nearly all rows are written as usual: these are told by one
   * pattern, and their cells need no other look.
   */
  private String quicklyTyped(String csv) {
    String written =
        "select _line, usual, "
            + list(file.columns(), c -> choice(c, raw(c), written(c, raw(c))) + " as w_" + c.name())
            + " from ("
            + marked(csv)
            + ") marked";
    return "select _line, usual, "
        + list(
            file.columns(),
            c -> {
              String w = "w_" + c.name();
              String usual = CellSql.usualTyped(c.form(), w);
              return w + ", " + choice(c, usual, CellSql.typed(c.form(), w)) + " as " + c.name();
            })
        + " from ("
        + written
        + ") written";
  }

  /** The rows as they stand, with whether all cells that can be are written as usual. */
  private String marked(String csv) {
    List<RecordColumn> columns = file.columns().stream().filter(this::isUsual).toList();
    String usual =
        columns.isEmpty()
            ? "false"
            : CellSql.allMatch(
                columns.stream().map(RecordColumn::name).toList(),
                columns.stream().map(CellColumns::pattern).toList());
    return "select "
        + CsvInput.LINE
        + " as _line, "
        + usual
        + " as usual, "
        + list(
            file.columns().stream().filter(c -> file.wrote(c.name())).toList(),
            c -> c.name() + " as " + raw(c))
        + " from "
        + csv
        + notes();
  }

  private boolean isUsual(RecordColumn column) {
    return file.wrote(column.name()) && CellSql.usual(column.form()).isPresent();
  }

  private static String pattern(RecordColumn column) {
    String pattern = CellSql.usual(column.form()).orElseThrow();
    return column.needed() ? pattern : "(" + pattern + ")?";
  }

  private String choice(RecordColumn column, String usual, String otherwise) {
    return isUsual(column)
        ? "case when usual then " + usual + " else " + otherwise + " end"
        : otherwise;
  }

  private static String raw(RecordColumn column) {
    return "r_" + column.name();
  }

  private String wrong(RecordColumn column) {
    String w = "w_" + column.name();
    if (column.needed()) {
      return column.name() + " is null" + damage(w);
    }
    return file.wrote(column.name())
        ? "(" + column.name() + " is null and " + w + " is not null)" + damage(w)
        : "false";
  }

  /** A cell that is written as usual is not looked at. */
  private String unusuallyWrong() {
    Map<Boolean, List<RecordColumn>> columns =
        file.columns().stream().collect(Collectors.partitioningBy(this::isUsual));
    String unusual = any(Objects.requireNonNull(columns.get(true)));
    String others = any(Objects.requireNonNull(columns.get(false)));
    return "case when usual then false else " + unusual + " end or " + others;
  }

  private String any(List<RecordColumn> columns) {
    return columns.isEmpty()
        ? "false"
        : columns.stream().map(this::wrong).collect(Collectors.joining(" or ", "(", ")"));
  }

  private String damage(String w) {
    return file.damaged() ? " or coalesce(instr(" + w + ", '\uFFFD'), 0) > 0" : "";
  }

  private String rowWrong() {
    String unit = identified() ? " or " + given() + " is null or " + mismatch() : "";
    return switch (file.kind()) {
      case UNITS -> unit + " or " + endsBeforeItStarts();
      case UNIT_LINEAGE -> " or " + namesNoUnit();
      case BUDGET_MONTHS -> unit + " or " + saysNothingOfAMonth();
      case SCORES -> unit + " or " + saysNothing();
      default -> unit;
    };
  }

  /** One SELECT of (line, column_name, written, reason) for each thing that can be wrong. */
  List<String> reasons(String bad) {
    List<String> all = new ArrayList<>();
    for (RecordColumn column : file.columns()) {
      if (file.wrote(column.name()) || column.needed()) {
        all.add(cell(column, bad));
      }
    }
    if (identified()) {
      all.add(missingUnit(bad));
      all.add(row(bad, UNIT, "unit_id", RejectReason.UNIT_MISMATCH, mismatch()));
    }
    switch (file.kind()) {
      case UNITS ->
          all.add(
              row(
                  bad,
                  List.of("valid_from", "valid_to"),
                  "valid_to",
                  RejectReason.ENDS_BEFORE_IT_STARTS,
                  endsBeforeItStarts()));
      case UNIT_LINEAGE ->
          all.add(
              row(
                  bad,
                  List.of("from_unit_id", "to_unit_id"),
                  "from_unit_id",
                  RejectReason.MISSING_VALUE,
                  namesNoUnit()));
      case BUDGET_MONTHS ->
          all.add(
              row(
                  bad,
                  List.of("adjusted_budget", "cumulative_expenditure"),
                  "cumulative_expenditure",
                  RejectReason.MISSING_VALUE,
                  saysNothingOfAMonth()));
      case SCORES ->
          all.add(
              row(
                  bad,
                  List.of("score", "grade"),
                  "score",
                  RejectReason.MISSING_VALUE,
                  saysNothing()));
      default -> {}
    }
    if (file.kind().isFact()) {
      all.add(unknownUnit(bad));
    }
    return all;
  }

  private String cell(RecordColumn column, String bad) {
    String w = "w_" + column.name();
    String blank = column.needed() ? quoted(RejectReason.MISSING_VALUE) : "cast(null as varchar)";
    String damage =
        file.damaged()
            ? " when instr(" + w + ", '\uFFFD') > 0 then " + quoted(RejectReason.WRONG_ENCODING)
            : "";
    return "select * from (select _line as line, '"
        + column.name()
        + "' as column_name, "
        + w
        + " as written, case when "
        + w
        + " is null then "
        + blank
        + damage
        + " when "
        + column.name()
        + " is null then "
        + CellSql.why(column.form(), w)
        + " end as reason from ("
        + typed(bad, List.of(column))
        + ") typed) cell where reason is not null";
  }

  /** How a row names its unit; without a code by region, year and name. */
  private String given() {
    return file.kind().isFact() ? FACT_GIVEN : UNIT_GIVEN;
  }

  private List<RecordColumn> unit() {
    return columns(file.kind().isFact() ? UNIT_OF_FACT : UNIT);
  }

  /** The units that rows name without a code. */
  String named(String csv) {
    return "select distinct written_unit, region_code, fiscal_year, unit_name from ("
        + flagged(csv)
        + ") f where unit_id is null and unit_code is null and written_unit is not null"
        + " order by written_unit nulls first";
  }

  private String missingUnit(String bad) {
    return "select _line as line, case when w_region_code is null then 'region_code'"
        + " else 'unit_code' end as column_name, cast(null as varchar) as written, "
        + quoted(RejectReason.MISSING_VALUE)
        + " as reason from ("
        + typed(bad, unit())
        + ") typed where w_unit_id is null and (w_region_code is null or w_unit_code is null"
        + (file.kind().isFact() ? " and w_unit_name is null)" : ")");
  }

  private String unknownUnit(String bad) {
    return "select u._line as line, case when n.written_id is null then 'unit_id' else 'unit_name'"
        + " end as column_name, u.written_unit as written, coalesce(n.reason, "
        + quoted(RejectReason.UNKNOWN_UNIT)
        + ") as reason from (select _line, "
        + given()
        + " as written_unit from ("
        + typed(bad, unit())
        + ") typed) u left join known_unit k on k.written_id = u.written_unit"
        + " left join record_name n on n.written_id = u.written_unit"
        + " where u.written_unit is not null and k.unit_id is null and n.unit_id is null";
  }

  private String row(
      String bad, List<String> read, String column, RejectReason reason, String wrong) {
    return "select _line as line, '"
        + column
        + "' as column_name, w_"
        + column
        + " as written, "
        + quoted(reason)
        + " as reason from ("
        + typed(bad, columns(read))
        + ") typed where "
        + wrong;
  }

  private static String mismatch() {
    return "coalesce(unit_id <> region_code || '-' || unit_code, false)";
  }

  private static String endsBeforeItStarts() {
    return "coalesce(valid_to < valid_from, false)";
  }

  private static String namesNoUnit() {
    return "(w_from_unit_id is null and w_to_unit_id is null)";
  }

  private static String saysNothing() {
    return "(w_score is null and w_grade is null)";
  }

  private static String saysNothingOfAMonth() {
    return "(w_adjusted_budget is null and w_cumulative_expenditure is null)";
  }

  private boolean identified() {
    return file.kind() != RecordKind.UNIT_LINEAGE;
  }

  private static String quoted(RejectReason reason) {
    return "'" + reason.id() + "'";
  }

  private List<RecordColumn> columns(List<String> names) {
    return file.columns().stream().filter(c -> names.contains(c.name())).toList();
  }

  /** Only the columns that are asked for: an engine plans all of them for each reason. */
  private String typed(String csv, List<RecordColumn> columns) {
    return "select _line, "
        + list(
            columns,
            c -> {
              String w = "w_" + c.name();
              return w + ", " + CellSql.typed(c.form(), w) + " as " + c.name();
            })
        + " from (select "
        + CsvInput.LINE
        + " as _line, "
        + list(columns, c -> written(c, c.name()) + " as w_" + c.name())
        + " from "
        + csv
        + notes()
        + ") written";
  }

  private String notes() {
    return file.hasNotes() ? " where coalesce(" + file.header().get(0) + ", '') not like '#%'" : "";
  }

  private String written(RecordColumn column, String cell) {
    return file.wrote(column.name())
        ? CellSql.written(column.form(), cell)
        : "cast(null as varchar)";
  }

  private static String list(List<RecordColumn> columns, Function<RecordColumn, String> each) {
    return columns.stream().map(each).collect(Collectors.joining(", "));
  }
}
