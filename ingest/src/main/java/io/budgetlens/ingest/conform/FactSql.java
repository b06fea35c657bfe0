package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.ingest.record.SourceKind;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** This run's rows of a fact table: those of canonical files and those read in documents. */
public final class FactSql {
  private FactSql() {}

  /** The table of rows that documents of this run gave. */
  public static String fromDocuments(TableContract table) {
    return "document_" + table.name();
  }

  /** One SELECT of the contract's columns over everything new. */
  public static String arrived(TableContract table, List<RecordSteps> files) {
    List<String> parts = new ArrayList<>();
    parts.add("select " + names(table) + " from " + fromDocuments(table));
    for (RecordSteps file : files) {
      if (file.file().kind().table().name().equals(table.name())) {
        parts.add(of(table, file));
      }
    }
    return String.join(" union all ", parts);
  }

  /** The rows of one file in the contract's columns. */
  public static String of(TableContract table, RecordSteps file) {
    String columns =
        table.columns().stream().map(c -> column(c, file)).collect(Collectors.joining(", "));
    boolean ofIndicators = file.file().kind() == RecordKind.INDICATORS;
    return "select "
        + columns
        + " from ("
        + file.landed()
        + ") landed"
        + (ofIndicators ? IndicatorCells.joined() : "");
  }

  private static String column(Column column, RecordSteps file) {
    String name = column.name();
    if (file.file().kind() == RecordKind.INDICATORS && IndicatorCells.tells(name)) {
      return IndicatorCells.column(name) + " as " + name;
    }
    String value =
        switch (name) {
          case "doc_id", "place", "landed_order", "province" -> name;
          case "unit_id" -> "unit_key";
          case "precedence" -> SourceKind.precedenceOf("source_kind");
          case "grade_written" -> "grade";
          case "grade" -> Grades.sql("grade");
          default -> file.has(name) ? name : "cast(null as " + column.type().sql() + ")";
        };
    return value + " as " + name;
  }

  static String names(TableContract table) {
    return String.join(", ", table.columnNames());
  }

  /** The fact tables whose rows come from a kind of file. */
  public static List<TableContract> tables() {
    return List.of(
        Tables.BUDGET_TESTIMONY,
        Tables.BUDGET_MONTH,
        Tables.PROJECT_YEAR,
        Tables.SCORE,
        Tables.INDICATOR_RESULT);
  }

  /** Whether a contract, or one with fewer columns, is of a fact table. */
  public static boolean isFact(TableContract table) {
    return tables().stream().anyMatch(t -> t.name().equals(table.name()));
  }

  static boolean isFact(RecordKind kind) {
    return tables().contains(kind.table());
  }
}
