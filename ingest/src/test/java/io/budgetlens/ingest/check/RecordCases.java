package io.budgetlens.ingest.check;

import static java.util.Objects.requireNonNull;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases of the rules across sources and years. A case's edits are rows: {@code 2022 final_accounts
 * income=1.00}, what a unit's source says of its year; {@code 2022<2023 …}, what its document of
 * the year after tells; {@code 2022 project code=1.00}, what a project spent. Every case has a unit
 * of its own, and all are checked in one run.
 */
final class RecordCases {
  private static final Map<String, Integer> PRECEDENCE =
      Map.of("manual_correction", 1, "final_accounts", 2, "bureau_export", 3);
  private static final List<TableContract> TABLES =
      List.of(Tables.BUDGET_TESTIMONY, Tables.SOURCE_DOCUMENT, Tables.PROJECT_YEAR);

  private final Engine engine;
  private final Map<TableContract, List<Row>> rows = new LinkedHashMap<>();

  RecordCases(Engine engine) {
    this.engine = engine;
    TABLES.forEach(t -> rows.put(t, new ArrayList<>()));
  }

  Map<RuleCase, List<Finding>> check(List<RuleCase> cases) {
    Map<RuleCase, List<Finding>> found = new LinkedHashMap<>();
    Map<String, RuleCase> units = new LinkedHashMap<>();
    for (RuleCase one : cases) {
      String unit = "990105000-%06d".formatted(one.line());
      units.put(unit, one);
      found.put(one, new ArrayList<>());
      one.edits().forEach(e -> add(unit, e.split("\\s+")));
    }
    for (Row row : findings()) {
      RuleCase one = requireNonNull(units.get(row.text("unit_id")));
      requireNonNull(found.get(one)).add(finding(row));
    }
    return found;
  }

  private void add(String unit, String[] words) {
    String[] years = words[0].split("<");
    int year = Integer.parseInt(years[0]);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("doc_id", unit + "/" + landed());
    values.put("unit_id", unit);
    values.put("fiscal_year", years.length > 1 ? Integer.parseInt(years[1]) : null);
    add(Tables.SOURCE_DOCUMENT, values);
    values.put("fiscal_year", year);
    values.put("place", "line 2");
    values.put("landed_order", (long) landed());
    if (words[1].equals("project")) {
      String[] spent = words[2].split("=");
      values.put("project_code", spent[0]);
      values.put("funding_source", "total");
      values.put("expenditure", new BigDecimal(spent[1]));
      add(Tables.PROJECT_YEAR, values);
      return;
    }
    values.put("entity_scope", "own");
    values.put("source_kind", words[1]);
    values.put("precedence", PRECEDENCE.get(words[1]));
    for (int i = 2; i < words.length; i++) {
      String[] cell = words[i].split("=");
      values.put(cell[0], new BigDecimal(cell[1]).setScale(2));
    }
    add(Tables.BUDGET_TESTIMONY, values);
  }

  private void add(TableContract table, Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    table.columnNames().forEach(c -> row.put(c, values.get(c)));
    requireNonNull(rows.get(table)).add(new Row(row));
  }

  private int landed() {
    return requireNonNull(rows.get(Tables.SOURCE_DOCUMENT)).size();
  }

  private List<Row> findings() {
    try (Work work = engine.open()) {
      rows.forEach((table, some) -> work.rows(table.name(), loose(table), some));
      work.keep(
          new RecordCheck(RuleBook.standard())
              .findings(
                  work,
                  new RecordCheck.Facts(
                      "select distinct unit_id, fiscal_year, entity_scope from budget_testimony",
                      "select * from budget_testimony where false",
                      "select * from budget_testimony",
                      "select doc_id, fiscal_year from source_document",
                      "select * from project_year",
                      "select unit_id, fiscal_year from source_document where false",
                      Set.copyOf(Tables.BUDGET_TESTIMONY.columnNames()),
                      false)));
      return work.query(Step.of("ordered", "select * from finding order by unit_id, rule"));
    }
  }

  /** The table without what must be there: cases say no more than they need. */
  private static TableContract loose(TableContract table) {
    return new TableContract(
        table.name(),
        table.columns().stream().map(c -> new Column(c.id(), c.name(), c.type(), false)).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Finding finding(Row row) {
    return new Finding(
        row.text("rule"),
        Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
        Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)),
        new FiscalYear(row.integer("fiscal_year")),
        row.decimalOrNull("reported"),
        row.decimalOrNull("expected"),
        row.decimalOrNull("difference"),
        row.decimalOrNull("tolerance"),
        row.textOrNull("unit"),
        new Words(row.text("message_zh"), row.text("message_en")),
        FindingSteps.symptoms(row.textOrNull("symptoms")),
        List.of());
  }
}
