package io.budgetlens.analytics;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts written down cell by cell, {@code column=value}; a column not named is null. */
public final class Facts {
  public static final String DOC = "d".repeat(64);

  private final Map<TableContract, List<Row>> rows = new LinkedHashMap<>();

  /** A county's first-level department. */
  public Facts department(String unit) {
    return unit(unit, "region_code=110105000", "region_tier=county", "level=1");
  }

  public Facts unit(String unit, String... cells) {
    return row(
        Tables.UNIT,
        List.of("name=单位" + unit, "name_normalised=单位" + unit, "doc_id=" + DOC, "place=line 2"),
        "unit_id=" + unit,
        cells);
  }

  public Facts record(String unit, int fiscalYear, String... cells) {
    List<String> usual =
        List.of(
            "fiscal_year=" + fiscalYear,
            "entity_scope=own",
            "province=11",
            "testimony_count=1",
            "testimony=" + DOC + "#line 2");
    return row(Tables.BUDGET_YEAR, usual, "unit_id=" + unit, cells);
  }

  /** Any other row. */
  public Facts row(TableContract table, String... cells) {
    return row(table, List.of(), "", cells);
  }

  private Facts row(TableContract table, List<String> usual, String key, String... cells) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    table.columns().forEach(c -> values.put(c.name(), null));
    List<String> all = new ArrayList<>(usual);
    all.add(key);
    all.addAll(List.of(cells));
    all.stream().filter(c -> !c.isEmpty()).forEach(c -> put(table, values, c));
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(new Row(values));
    return this;
  }

  private static void put(TableContract table, Map<String, @Nullable Object> values, String cell) {
    int mark = cell.indexOf('=');
    Column column = table.column(cell.substring(0, mark));
    values.put(column.name(), typed(column.type(), cell.substring(mark + 1)));
  }

  private static Object typed(ColumnType type, String text) {
    return switch (type) {
      case TEXT -> text;
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TIMESTAMP -> Instant.parse(text);
      case MONEY, POINTS -> new BigDecimal(text).setScale(2);
      case RATE, QUANTITY -> new BigDecimal(text).setScale(6);
    };
  }

  public List<Row> of(TableContract table) {
    return rows.getOrDefault(table, List.of());
  }

  /** Makes every fact table of these rows, empty ones too, under the contracts' names. */
  public void into(Work work) {
    Tables.facts().forEach(t -> work.rows(t.name(), t, of(t)));
  }

  /** Runs steps one after the other over these facts. */
  public void compute(Work work, List<Step> steps) {
    into(work);
    steps.forEach(work::keep);
  }
}
