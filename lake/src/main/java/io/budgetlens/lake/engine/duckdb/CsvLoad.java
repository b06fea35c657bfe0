package io.budgetlens.lake.engine.duckdb;

import static io.budgetlens.lake.engine.duckdb.Names.quoted;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * Opens a CSV file as text. DuckDB parses it with all processors but cannot say on which line a
 * record stands, nor go on after a stray quote; so it reads a copy of the lines that are records,
 * each with its number.
 */
final class CsvLoad {
  private final Session session;
  private final String name;
  private final CsvInput input;
  private final String what;

  CsvLoad(Session session, String name, CsvInput input) {
    this.session = session;
    this.name = name;
    this.input = input;
    this.what = "reading " + input.path().getFileName();
  }

  /**
   * @param copy where the copy is written, which is read as long as the view is
   */
  void run(Path copy) {
    requireDistinctColumns();
    String rejects = name + "_rejects";
    session.run(
        what,
        "create or replace table %s (line bigint, reason varchar, written varchar)"
            .formatted(quoted(rejects)));
    long records = copy(copy, rejects);
    session.run(what, view(copy));
    requireCount(records);
  }

  private long copy(Path copy, String rejects) {
    try (DuckDBAppender rejected = session.connection().createAppender(rejects);
        CsvCopy to = new CsvCopy(input.path(), copy, rejected)) {
      new CsvRecords(input).tell(to);
      return to.records();
    } catch (IOException e) {
      throw new UncheckedIOException(what + ": the copy of its records cannot be written", e);
    } catch (SQLException e) {
      throw Session.failed(what, e);
    }
  }

  /** Both must see the same records: one that the engine joins to the next would be lost. */
  private void requireCount(long expected) {
    long read = session.number(what, "select count(*) from " + quoted(name));
    if (read != expected) {
      throw new EngineException(
          "%s: DuckDB reads %d records where the file has %d; its lines cannot be told"
              .formatted(input.path().getFileName(), read, expected));
    }
  }

  private void requireDistinctColumns() {
    Set<String> seen = new HashSet<>();
    seen.add(CsvInput.LINE);
    for (String column : input.columns()) {
      if (!seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new EngineException(
            "%s has the column '%s' twice".formatted(input.path().getFileName(), column));
      }
    }
  }

  private String view(Path copy) {
    String types =
        IntStream.range(0, input.columns().size())
            .mapToObj(i -> ", c" + i + ": 'varchar'")
            .collect(Collectors.joining());
    String columns =
        IntStream.range(0, input.columns().size())
            .mapToObj(i -> "c" + i + " as " + quoted(input.columns().get(i)) + ", ")
            .collect(Collectors.joining());
    return """
        create or replace view %s as
        select %s line as %s from read_csv(%s, columns = {line: 'bigint'%s}, header = false,
          auto_detect = false, delim = ',', quote = '"', escape = '"', strict_mode = true,
          new_line = '\\n')
        """
        .formatted(quoted(name), columns, CsvInput.LINE, Names.existing(copy), types);
  }
}
