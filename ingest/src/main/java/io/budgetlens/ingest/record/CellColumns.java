package io.budgetlens.ingest.record;

import io.budgetlens.lake.engine.CsvInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of one canonical file as SQL: written ({@code w_…}), typed, and what is wrong. */
final class CellColumns {
  private static final String UNIT_GIVEN = "coalesce(unit_id, region_code || '-' || unit_code)";
  private final RecordFile file;

  CellColumns(RecordFile file) {
    this.file = file;
  }

  /** Typed rows of {@code csv} with {@code written_unit} and {@code bad}. */
  String flagged(String csv) {
    String wrong = file.columns().stream().map(this::wrong).collect(Collectors.joining(" or "));
    return "select _line, "
        + list(c -> c.name())
        + ", "
        + (identified() ? UNIT_GIVEN : "cast(null as varchar)")
        + " as written_unit, (case when "
        + wrong
        + rowWrong()
        + " then true else false end) as bad from ("
        + typed(csv)
        + ") typed";
  }

  /** One SELECT of (line, column_name, written, reason) for each thing that can be wrong. */
  List<String> reasons(String bad) {
    List<String> all = new ArrayList<>();
    for (RecordColumn column : file.columns()) {
      if (file.wrote(column.name()) || column.needed()) {
        all.add(reason(column, bad));
      }
    }
    if (identified()) {
      all.add(missingUnit(bad));
      all.add(row(bad, "unit_id", "w_unit_id", RejectReason.UNIT_MISMATCH, mismatch()));
    }
    if (file.kind().isFact()) {
      all.add(unknownUnit(bad));
    }
    if (file.kind() == RecordKind.UNITS) {
      all.add(
          row(
              bad,
              "valid_to",
              "w_valid_to",
              RejectReason.ENDS_BEFORE_IT_STARTS,
              "valid_to < valid_from"));
    }
    if (file.kind() == RecordKind.UNIT_LINEAGE) {
      all.add(
          row(
              bad,
              "from_unit_id",
              "w_from_unit_id",
              RejectReason.MISSING_VALUE,
              "w_from_unit_id is null and w_to_unit_id is null"));
    }
    if (file.kind() == RecordKind.SCORES) {
      all.add(
          row(
              bad,
              "score",
              "w_score",
              RejectReason.MISSING_VALUE,
              "w_score is null and w_grade is null"));
    }
    return all;
  }

  private String reason(RecordColumn column, String bad) {
    String w = "w_" + column.name();
    String blank =
        column.needed() ? "'" + RejectReason.MISSING_VALUE.id() + "'" : "cast(null as varchar)";
    String damage =
        file.damaged()
            ? " when instr(" + w + ", '\uFFFD') > 0 then '" + RejectReason.WRONG_ENCODING.id() + "'"
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
        + typed(bad)
        + ") typed) cell where reason is not null";
  }

  private String missingUnit(String bad) {
    return "select _line as line, case when w_region_code is null then 'region_code' else 'unit_code' end"
        + " as column_name, cast(null as varchar) as written, '"
        + RejectReason.MISSING_VALUE.id()
        + "' as reason from ("
        + typed(bad)
        + ") typed where w_unit_id is null and (w_region_code is null or w_unit_code is null)";
  }

  private String unknownUnit(String bad) {
    return "select u._line as line, 'unit_id' as column_name, u.written_unit as written, '"
        + RejectReason.UNKNOWN_UNIT.id()
        + "' as reason from (select _line, "
        + UNIT_GIVEN
        + " as written_unit from ("
        + typed(bad)
        + ") typed) u left join known_unit k on k.written_id = u.written_unit"
        + " where u.written_unit is not null and k.unit_id is null";
  }

  private String row(String bad, String column, String written, RejectReason reason, String wrong) {
    return "select _line as line, '"
        + column
        + "' as column_name, "
        + written
        + " as written, '"
        + reason.id()
        + "' as reason from ("
        + typed(bad)
        + ") typed where "
        + wrong;
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

  private String damage(String w) {
    return file.damaged() ? " or coalesce(instr(" + w + ", '\uFFFD'), 0) > 0" : "";
  }

  private String rowWrong() {
    String unit = identified() ? " or " + UNIT_GIVEN + " is null or " + mismatch() : "";
    return switch (file.kind()) {
      case UNITS -> unit + " or coalesce(valid_to < valid_from, false)";
      case UNIT_LINEAGE -> " or (w_from_unit_id is null and w_to_unit_id is null)";
      case SCORES -> unit + " or (w_score is null and w_grade is null)";
      default -> unit;
    };
  }

  private static String mismatch() {
    return "coalesce(unit_id <> region_code || '-' || unit_code, false)";
  }

  private boolean identified() {
    return file.kind() != RecordKind.UNIT_LINEAGE;
  }

  private String typed(String csv) {
    return "select _line, "
        + list(
            c ->
                "w_"
                    + c.name()
                    + ", "
                    + CellSql.typed(c.form(), "w_" + c.name())
                    + " as "
                    + c.name())
        + " from ("
        + written(csv)
        + ") written";
  }

  private String written(String csv) {
    return "select "
        + CsvInput.LINE
        + " as _line, "
        + list(
            c ->
                (file.wrote(c.name())
                        ? CellSql.written(c.form(), c.name())
                        : "cast(null as varchar)")
                    + " as w_"
                    + c.name())
        + " from "
        + csv
        + " where coalesce("
        + file.header().get(0)
        + ", '') not like '#%'";
  }

  private String list(java.util.function.Function<RecordColumn, String> each) {
    return file.columns().stream().map(each).collect(Collectors.joining(", "));
  }
}
