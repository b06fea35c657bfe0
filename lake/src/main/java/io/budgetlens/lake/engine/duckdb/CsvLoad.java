package io.budgetlens.lake.engine.duckdb;

import static io.budgetlens.lake.engine.duckdb.Names.quoted;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * Loads a CSV file as text. DuckDB parses it with all processors but cannot say on which line a
 * record stands, nor go on after a stray quote; so a scan beforehand finds the lines that are no
 * record and where the distance between a record's number and its line changes. A file with nothing
 * wrong is read where it lies, any other from a cleaned copy.
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

  void run() {
    requireDistinctColumns();
    session.run(
        what,
        "create or replace table %s (line bigint, reason varchar, written varchar)"
            .formatted(rejects()));
    session.run(
        what, "create or replace table %s (from_row bigint, shift bigint)".formatted(shifts()));
    CsvSurvey survey = survey();
    if (survey.isClean()) {
      load(input.path(), true, survey.isCrLf());
    } else {
      loadCleaned();
    }
    requireCount(survey.records());
    session.run(what, view(survey));
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

  private CsvSurvey survey() {
    try (DuckDBAppender rejected = session.connection().createAppender(name + "_rejects");
        DuckDBAppender shifted = session.connection().createAppender(name + "__shifts")) {
      CsvSurvey survey = new CsvSurvey(rejected, shifted);
      new CsvRecords(input).tell(survey);
      return survey;
    } catch (SQLException e) {
      throw Session.failed(what, e);
    }
  }

  private void loadCleaned() {
    Path copy = null;
    try {
      copy = Files.createTempFile("budgetlens", ".csv");
      try (CsvCopy to = new CsvCopy(input.path(), copy)) {
        new CsvRecords(input).tell(to);
      }
      load(copy, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(what + ": the cleaned copy cannot be written", e);
    } catch (SQLException e) {
      throw Session.failed(what, e);
    } finally {
      if (copy != null) {
        copy.toFile().delete();
      }
    }
  }

  private void load(Path file, boolean header, boolean crLf) {
    String columns =
        IntStream.range(0, input.columns().size())
            .mapToObj(i -> "c" + i + ": 'varchar'")
            .collect(Collectors.joining(", "));
    session.run(
        what,
        """
        create or replace table %s as
        select * from read_csv(%s, columns = {%s}, header = %s, auto_detect = false,
          delim = ',', quote = '"', escape = '"', strict_mode = true
          %s)
        """
            .formatted(
                texts(), Names.existing(file), columns, header, crLf ? "" : ", new_line = '\\n'"));
  }

  private void requireCount(long expected) {
    long read = session.number(what, "select count(*) from " + texts());
    if (read != expected) {
      throw new EngineException(
          "%s: DuckDB reads %d records where the file has %d; its lines cannot be told"
              .formatted(input.path().getFileName(), read, expected));
    }
  }

  private String view(CsvSurvey survey) {
    String columns =
        IntStream.range(0, input.columns().size())
            .mapToObj(i -> "c" + i + " as " + quoted(input.columns().get(i)) + ", ")
            .collect(Collectors.joining());
    String texts =
        survey.shifts() > 1
            ? "select %s t.rowid + s.shift as _line from %s as t asof join %s as s on t.rowid >= s.from_row"
                .formatted(columns, texts(), shifts())
            : "select %s rowid + %d as _line from %s"
                .formatted(columns, survey.lastShift(), texts());
    return "create or replace view " + quoted(name) + " as " + texts;
  }

  private String texts() {
    return quoted(name + "__texts");
  }

  private String shifts() {
    return quoted(name + "__shifts");
  }

  private String rejects() {
    return quoted(name + "_rejects");
  }
}
