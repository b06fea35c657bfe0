package io.budgetlens.lake.engine.duckdb;

import static io.budgetlens.lake.engine.duckdb.Names.quoted;

import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes one step's result as a contract's Parquet files. Partitions come first in the sort, so
 * that a partition's rows reach its file together.
 */
final class ParquetWrite {
  private final Session session;
  private final Step step;
  private final TableContract contract;
  private final Path folder;

  ParquetWrite(Session session, Step step, TableContract contract, Path folder) {
    this.session = session;
    this.step = step;
    this.contract = contract;
    this.folder = folder;
  }

  List<WrittenFile> run() {
    createFolder();
    BoundSql bound = BoundSql.of(step);
    List<WrittenFile> written;
    try {
      written =
          session.list(
              DuckDbWork.called(step),
              new BoundSql(copy(bound.sql()), bound.values()),
              row -> CopyReport.read(row, contract));
    } catch (EngineException e) {
      throw explained(e, bound);
    }
    requireComplete(written);
    return withoutEmpty(written);
  }

  private void createFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made", e);
    }
  }

  private String copy(String sql) {
    return "copy (select %s from (%s\n) as step order by %s) to %s (%s)"
        .formatted(casts(), sql, order(), target(), options());
  }

  private String casts() {
    return contract.columns().stream()
        .map(c -> "cast(step.%1$s as %2$s) as %1$s".formatted(quoted(c.name()), c.type().sql()))
        .collect(Collectors.joining(", "));
  }

  private String order() {
    List<String> order = new ArrayList<>(contract.partition());
    order.addAll(contract.order());
    return order.isEmpty()
        ? "all"
        : order.stream().map(c -> quoted(c) + " nulls first").collect(Collectors.joining(", "));
  }

  /** A folder where there are partitions, a file where there are none. */
  private String target() {
    boolean whole = contract.partition().isEmpty();
    return Names.literal(whole ? folder.resolve(UUID.randomUUID() + ".parquet") : folder);
  }

  private String options() {
    String options = "format parquet, compression zstd, return_stats, field_ids {" + ids() + "}";
    return contract.partition().isEmpty()
        ? options
        : options
            + ", partition_by (%s), write_partition_columns true, append true"
                .formatted(quoted(contract.partition()))
            + ", filename_pattern '{uuid}'";
  }

  private String ids() {
    return contract.columns().stream()
        .map(c -> quoted(c.name()) + ": " + c.id())
        .collect(Collectors.joining(", "));
  }

  private EngineException explained(EngineException failure, BoundSql bound) {
    List<String> missing = new ArrayList<>(contract.columnNames());
    try {
      missing.removeAll(session.columns(DuckDbWork.called(step), bound));
    } catch (EngineException e) {
      return failure;
    }
    return missing.isEmpty()
        ? failure
        : new EngineException(
            "%s does not select %s, which the table %s needs"
                .formatted(DuckDbWork.called(step), String.join(", ", missing), contract.name()),
            failure);
  }

  private void requireComplete(List<WrittenFile> written) {
    for (Column column : contract.columns()) {
      long absent = written.stream().mapToLong(file -> absent(file, column)).sum();
      if (column.required() && absent > 0) {
        written.forEach(file -> delete(file.path()));
        throw new EngineException(
            "%s leaves '%s' empty in %d rows; the table %s needs it in every row"
                .formatted(DuckDbWork.called(step), column.name(), absent, contract.name()));
      }
    }
  }

  private static long absent(WrittenFile file, Column column) {
    var statistics = file.statistics().get(column.name());
    return statistics == null ? 0 : statistics.nulls();
  }

  private static List<WrittenFile> withoutEmpty(List<WrittenFile> written) {
    written.stream().filter(file -> file.rows() == 0).forEach(file -> delete(file.path()));
    return written.stream().filter(file -> file.rows() > 0).toList();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be removed", e);
    }
  }
}
