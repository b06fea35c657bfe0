package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of export becomes canonical records; told in {@code docs/layouts.md}.
 *
 * @param yaml the layout's own text, which is kept beside what it read
 * @param region the fiscal region of all its units, nine digits, where the layout says one
 * @param currency ISO 4217 code of all its amounts
 * @param source the table or query of a database the rows come from, where they do
 * @param rules which rows are kept; the first that fits a row decides
 */
public record Layout(
    String id,
    String yaml,
    Words name,
    Finding finding,
    TextForm text,
    @Nullable String region,
    String currency,
    @Nullable TableSource source,
    List<RowRule> rules,
    List<LaidRecord> records) {

  /** The currency of a region that says nothing else. */
  public static final String YUAN = "CNY";

  public Layout {
    rules = List.copyOf(rules);
    records = List.copyOf(records);
  }

  /**
   * How the table is found in a file.
   *
   * @param sheet of a workbook, the sheet's name or number; absent for all that are shown
   * @param title words that stand in the file's or sheet's name or above the header, all of them
   * @param columns headers that must be there besides those that are read
   * @param headerRows of how many rows the header is made; their cells are joined by {@code /}
   */
  record Finding(@Nullable String sheet, List<String> title, List<String> columns, int headerRows) {
    Finding {
      title = List.copyOf(title);
      columns = List.copyOf(columns);
    }
  }

  /**
   * How the file's text is written.
   *
   * @param encoding a charset's name; absent where it is told from the bytes
   * @param delimiter absent where it is told from the header
   * @param blanks cells that stand for no value
   */
  record TextForm(@Nullable String encoding, @Nullable Character delimiter, List<String> blanks) {
    TextForm {
      blanks = List.copyOf(blanks);
    }
  }

  /** A table, or a query, of a database. */
  public record TableSource(@Nullable String table, @Nullable String query) {}

  /**
   * The records of one kind.
   *
   * @param summed whether rows with the same key become one, their amounts added
   */
  record LaidRecord(RecordKind kind, boolean summed, List<Cell> cells) {
    LaidRecord {
      cells = List.copyOf(cells);
    }
  }

  /** Which layout this is, to the letter: its id and the digest of its text. */
  public String version() {
    return id + "@" + DocumentId.of(yaml.getBytes(StandardCharsets.UTF_8)).value();
  }

  /** The kind of record its rows mainly become: the last it names. */
  public RecordKind kind() {
    return records.get(records.size() - 1).kind();
  }

  /** A column that the layout reads and these are not; absent where all are there. */
  public @Nullable String missingHeader(List<String> columns) {
    return new Headers(columns).firstMissing(neededHeaders()).stream().findFirst().orElse(null);
  }

  /** The headers a table must have, each with its alternatives. */
  Set<List<String>> neededHeaders() {
    Set<List<String>> needed = new LinkedHashSet<>();
    finding.columns().forEach(c -> needed.add(List.of(c)));
    for (LaidRecord record : records) {
      for (Cell cell : record.cells()) {
        if (!cell.headers().isEmpty() && !cell.optional()) {
          needed.add(cell.headers());
        }
        cell.when().forEach(c -> c.headers().forEach(h -> needed.add(List.of(h))));
      }
    }
    for (RowRule rule : rules) {
      rule.when().forEach(c -> c.headers().forEach(h -> needed.add(List.of(h))));
    }
    return needed;
  }
}
