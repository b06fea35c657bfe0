package io.budgetlens.ingest.record;

import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The canonical files. Their order is the order in which a run takes them up. */
public enum RecordKind {
  UNITS(
      Tables.UNIT,
      RecordColumns.units(),
      Set.of("name", "unit_type", "function_class", "parent_unit_code", "aliases")),
  UNIT_LINEAGE(
      Tables.UNIT_LINEAGE,
      RecordColumns.lineage(),
      Set.of("from_unit_id", "to_unit_id", "effective_date")),
  BUDGET_YEARS(Tables.BUDGET_TESTIMONY, RecordColumns.budgetYears(), RecordColumns.items()),
  BUDGET_MONTHS(
      Tables.BUDGET_MONTH, RecordColumns.budgetMonths(), Set.of("cumulative_expenditure", "month")),
  PROJECTS(
      Tables.PROJECT_YEAR,
      RecordColumns.projects(),
      Set.of("project_name", "project_code", "funding_source")),
  SCORES(
      Tables.SCORE,
      RecordColumns.scores(),
      Set.of("dimension", "max_score", "score_scheme", "evaluator")),
  INDICATORS(
      Tables.INDICATOR_RESULT,
      RecordColumns.indicators(),
      Set.of("level1", "level2", "level3", "target", "deviation_reason"));

  /** Where a file does not number its indicators, the order in which they stand does. */
  static final String ORDINAL = "ordinal";

  private final TableContract table;
  private final List<RecordColumn> columns;
  private final Set<String> marks;

  RecordKind(TableContract table, List<RecordColumn> columns, Set<String> marks) {
    this.table = table;
    this.columns = columns;
    this.marks = marks;
  }

  /** The name of its file and template without the ending, e.g. {@code budget_years}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table its rows go to. */
  public TableContract table() {
    return table;
  }

  List<RecordColumn> columns() {
    return columns;
  }

  /** The columns that tell this kind of file from the others. */
  Set<String> marks() {
    return marks;
  }

  /** The names of its columns, in the order of the template. */
  public List<String> columnNames() {
    return columns.stream().map(RecordColumn::name).toList();
  }

  /** How the cells of a column are written; empty where the kind has no such column. */
  public Optional<RecordForm> form(String column) {
    return column(column).map(RecordColumn::form);
  }

  /** The columns that every row must fill, besides the unit's identity. */
  public List<String> neededColumns() {
    return columns.stream().filter(RecordColumn::needed).map(RecordColumn::name).toList();
  }

  Optional<RecordColumn> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The columns that tell its rows apart. */
  List<String> key() {
    return switch (this) {
      case UNITS -> List.of("unit_key");
      case UNIT_LINEAGE -> List.of("from_key", "to_key", "kind", "effective_date");
      case BUDGET_YEARS -> List.of("unit_key", "fiscal_year", "entity_scope", "source_kind");
      case BUDGET_MONTHS -> List.of("unit_key", "fiscal_year", "month", "entity_scope");
      case PROJECTS -> List.of("unit_key", "fiscal_year", "project_code", "funding_source");
      case SCORES ->
          List.of(
              "unit_key", "fiscal_year", "project_code", "evaluator", "score_scheme", "dimension");
      case INDICATORS -> List.of("unit_key", "fiscal_year", "project_code", "seq");
    };
  }

  /** The columns a key needs beyond the file's own. */
  String keyColumns() {
    return switch (this) {
      case UNITS -> "written_unit as unit_key";
      case UNIT_LINEAGE ->
          "coalesce(from_unit_id, '') as from_key, coalesce(to_unit_id, '') as to_key";
      default -> "unit_key, province";
    };
  }

  /** A column of the file with what a blank stands for. */
  String completed(String column) {
    String blank =
        switch (this) {
          case BUDGET_YEARS -> Map.of("source_kind", "bureau_export").get(column);
          case PROJECTS -> Map.of("funding_source", "total").get(column);
          case SCORES ->
              Map.of("project_code", "", "evaluator", "self", "score_scheme", "unknown")
                  .get(column);
          case INDICATORS -> Map.of("project_code", "", "project_name", "").get(column);
          default -> null;
        };
    return blank == null ? column : "coalesce(" + column + ", '" + blank + "') as " + column;
  }

  /** Whether its rows belong to a unit and a fiscal year. */
  public boolean isFact() {
    return this != UNITS && this != UNIT_LINEAGE;
  }
}
