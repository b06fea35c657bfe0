package io.budgetlens.lake.engine.duckdb;

import static io.budgetlens.lake.engine.duckdb.Names.quoted;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** One in-memory database. Names live in its main schema, so that every connection sees them. */
final class DuckDbWork implements Work {
  private static final String TABLE = "table";
  private static final String VIEW = "view";

  private final Session session;

  /** What each name of this work stands for. */
  private final Map<String, String> kinds = new HashMap<>();

  /** The copies of CSV files that its views read. */
  private final List<Path> copies = new ArrayList<>();

  DuckDbWork(Session session) {
    this.session = session;
  }

  @Override
  public void table(TableContract contract, List<Path> files) {
    name(contract.name(), VIEW);
    session.run(
        "reading " + contract.name(),
        "create or replace view " + quoted(contract.name()) + " as " + select(contract, files));
  }

  /** A name goes to who gives it last; DuckDB lets only a view follow a view, a table a table. */
  private void name(String name, String kind) {
    String before = kinds.put(name, kind);
    if (before != null && !before.equals(kind)) {
      session.run("giving up " + name, "drop " + before + " if exists " + quoted(name));
    }
  }

  private static String select(TableContract contract, List<Path> files) {
    if (files.isEmpty()) {
      return contract.columns().stream()
          .map(c -> "cast(null as " + c.type().sql() + ") as " + quoted(c.name()))
          .collect(Collectors.joining(", ", "select ", " where false"));
    }
    String paths = files.stream().map(Names::existing).collect(Collectors.joining(", "));
    return "select %s from read_parquet([%s], schema = map {%s})"
        .formatted(quoted(contract.columnNames()), paths, schema(contract));
  }

  private static String schema(TableContract contract) {
    return contract.columns().stream()
        .map(
            c ->
                "%d: {'name': %s, 'type': %s, 'default_value': null}"
                    .formatted(c.id(), Names.literal(c.name()), Names.literal(c.type().sql())))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void rows(String name, TableContract contract, Iterable<Row> rows) {
    name(name, TABLE);
    session.run("making the table " + name, "create or replace table " + columns(name, contract));
    try (DuckDBAppender appender = session.connection().createAppender(name)) {
      RowAppender to = new RowAppender(contract, appender);
      for (Row row : rows) {
        to.append(row);
      }
    } catch (SQLException e) {
      throw Session.failed("filling the table " + name, e);
    }
  }

  private static String columns(String name, TableContract contract) {
    return contract.columns().stream()
        .map(DuckDbWork::definition)
        .collect(Collectors.joining(", ", quoted(name) + " (", ")"));
  }

  private static String definition(Column column) {
    return quoted(column.name()) + " " + column.type().sql();
  }

  @Override
  public void csv(String name, CsvInput input) {
    name(name, VIEW);
    name(name + "_rejects", TABLE);
    try {
      Path copy = Files.createTempFile("budgetlens", ".csv");
      copies.add(copy);
      new CsvLoad(session, name, input).run(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "a copy of " + input.path() + " cannot be made in the folder for temporary files", e);
    }
  }

  @Override
  public void keep(Step step) {
    name(step.name(), TABLE);
    BoundSql bound = BoundSql.of(step);
    session.update(
        called(step),
        new BoundSql(
            "create or replace table %s as (%s\n)".formatted(quoted(step.name()), bound.sql()),
            bound.values()));
  }

  @Override
  public void view(Step step) {
    if (!step.binds().isEmpty()) {
      throw new IllegalArgumentException(called(step) + " has binds, which a view cannot hold");
    }
    name(step.name(), VIEW);
    session.run(
        called(step),
        "create or replace view %s as (%s\n)".formatted(quoted(step.name()), step.sql()));
  }

  @Override
  public List<Row> query(Step step) {
    try (Session another = session.another(called(step))) {
      return another.list(called(step), BoundSql.of(step), RowReader::read);
    }
  }

  @Override
  public List<WrittenFile> write(Step step, TableContract contract, Path folder) {
    return new ParquetWrite(session, step, contract, folder).run();
  }

  @Override
  public long export(Step step, String format, Path file) {
    String options =
        switch (format) {
          case "csv" -> "format csv, header true";
          case "json" -> "format json, array false";
          case "parquet" -> "format parquet, compression zstd";
          default ->
              throw new EngineException(
                  "'" + format + "' is no export format; there are csv, json and parquet");
        };
    BoundSql bound = BoundSql.of(step);
    String copy = "copy (%s\n) to %s (%s)".formatted(bound.sql(), Names.literal(file), options);
    return session.update(called(step), new BoundSql(copy, bound.values()));
  }

  static String called(Step step) {
    return "step '" + step.name() + "'";
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      copies.forEach(c -> c.toFile().delete());
    }
  }
}
