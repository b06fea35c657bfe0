package io.budgetlens.lake.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A UTF-8 CSV file with a header line, to be read with every column as text.
 *
 * @param columns the header's columns, in the file's order
 */
public record CsvInput(Path path, List<String> columns) {
  /** The column the reader adds: the 1-based line a record begins on. */
  public static final String LINE = "_line";

  public CsvInput {
    columns = List.copyOf(columns);
  }
}
