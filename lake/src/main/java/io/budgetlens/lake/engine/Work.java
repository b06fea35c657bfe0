package io.budgetlens.lake.engine;

import io.budgetlens.model.table.TableContract;
import java.nio.file.Path;
import java.util.List;

/**
 * A scratch database of one engine: views of pinned tables, rows made by code, CSV files, steps
 * over them; a name belongs to the last that was given it. {@link #query} may be called from
 * several threads; the other calls from one.
 */
public interface Work extends AutoCloseable {

  /**
   * A view named as the contract over Parquet files, whose columns are told by their field ids; a
   * column that a file leaves out is empty. No file makes an empty view.
   */
  void table(TableContract contract, List<Path> files);

  /** A table under {@code name} with the contract's columns, filled with rows made by code. */
  void rows(String name, TableContract contract, Iterable<Row> rows);

  /**
   * Reads a CSV file as text: {@code name} holds its columns and {@link CsvInput#LINE}, an empty
   * field as null; {@code <name>_rejects} holds (line bigint, reason varchar, written varchar) of
   * the lines that are no record. Reasons are {@code too_few_columns}, {@code too_many_columns},
   * {@code broken_quoting}, {@code invalid_utf8} and {@code too_long}; a broken quote costs its own
   * line only. Blank lines are neither.
   */
  void csv(String name, CsvInput input);

  /** Keeps a step's result under its own name for the steps that follow. */
  void keep(Step step);

  /** Names a step without binds; it is computed where the steps that follow read it. */
  void view(Step step);

  /** A step's rows. The step has an ORDER BY where it can return more than one. */
  List<Row> query(Step step);

  /**
   * Writes a step's result as Parquet files of the contract's columns, types, field ids, order and
   * partitions under {@code folder} (one hive folder a partition), zstd. The step must select the
   * contract's columns by name; their order does not matter. A required column must have a value in
   * every row. No rows make no file. A file of more than one row group is sorted within each.
   */
  List<WrittenFile> write(Step step, TableContract contract, Path folder);

  /** Writes a step's result to one file: {@code csv}, {@code json} (lines) or {@code parquet}. */
  long export(Step step, String format, Path file);

  @Override
  void close();
}
