package io.budgetlens.ingest.layout;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.code.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a layout makes of a file's bytes, before it is typed, by a real engine. */
final class LaidRows implements AutoCloseable {
  private final Work work = DuckDbEngine.inProcess().open();
  private final TableSteps table;

  LaidRows(Path folder, String yaml, String name, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("landed"), bytes);
      Layout layout = LayoutFile.read("own.yaml", yaml);
      FoundTable found = TableFinder.open(layout, name, file, folder.resolve("copy")).get(0);
      table = new TableSteps(found, 1, DocumentId.of(bytes), 1);
      work.csv(table.csv(), found.csv());
      work.keep(table.rows());
      for (LaidSteps laid : table.laid()) {
        work.keep(laid.cells());
        laid.rows().forEach(work::keep);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line and the cells of each canonical row, separated by a bar. */
  List<String> rows() {
    String columns = String.join(", ", table.laid().get(0).records().file().header());
    return lines("select _line, " + columns + " from " + table.laid().get(0).records().csv());
  }

  /** Line, column, written and reason of what could not be read. */
  List<String> wrong() {
    return lines(table.laid().get(0).rejects().get(0));
  }

  private List<String> lines(String sql) {
    String ordered = "select * from (" + sql + ") asked order by 1 nulls first";
    return work.query(Step.of("asked", ordered)).stream().map(LaidRows::line).toList();
  }

  private static String line(Row row) {
    return String.join("|", row.columns().stream().map(c -> "" + row.value(c)).toList());
  }

  @Override
  public void close() {
    work.close();
  }
}
