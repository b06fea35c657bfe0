package io.budgetlens.api;

import io.budgetlens.analytics.Analyze;
import io.budgetlens.analytics.Progress;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real lake in a folder, filled with rows written down as {@code column=value}. */
final class SmallLake implements AutoCloseable {
  private final Lake lake;
  private final DuckDbEngine engine = DuckDbEngine.inProcess();
  private final Map<TableContract, List<Row>> rows = new LinkedHashMap<>();

  SmallLake(Path root) {
    this.lake = Lake.openOrCreate(root);
  }

  Lake lake() {
    return lake;
  }

  Engine engine() {
    return engine;
  }

  /** Adds a row to the facts of the releases to come; what is not named is null. */
  SmallLake row(TableContract table, String... cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    table.columns().forEach(c -> values.put(c.name(), null));
    for (String cell : cells) {
      int mark = cell.indexOf('=');
      Column column = table.column(cell.substring(0, mark));
      values.put(column.name(), typed(column, cell.substring(mark + 1)));
    }
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(new Row(values));
    return this;
  }

  private static Object typed(Column column, String text) {
    return switch (column.type()) {
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

  /** Publishes all facts so far. */
  Release ingest() {
    try (Publication publication = lake.begin("ingest", Duration.ZERO);
        Work work = engine.open()) {
      for (TableContract table : Tables.facts()) {
        String name = table.name() + "_rows";
        work.rows(name, table, rows.getOrDefault(table, List.of()));
        Step step = Step.of("load_" + table.name(), "select * from " + name);
        publication.replace(table, work.write(step, table, publication.folder(table)));
      }
      return publication.publish();
    }
  }

  void analyze() {
    new Analyze(lake, engine, Metrics.standard(), Duration.ZERO).run(Progress.SILENT);
  }

  @Override
  public void close() {
    lake.close();
    engine.close();
  }
}
