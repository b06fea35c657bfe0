package io.budgetlens.ingest.record;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.lake.engine.CsvInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A canonical file that can be read in bulk.
 *
 * @param file what messages call it
 * @param header its columns; one the kind does not know is {@code skipped_<n>}
 * @param text where it lies as UTF-8
 * @param damaged whether it holds characters that are no text in its encoding
 * @param place what stands before a line's number in its place
 * @param shape where its rows come from
 */
public record RecordFile(
    String file,
    RecordKind kind,
    List<String> header,
    Path text,
    boolean damaged,
    String place,
    Shape shape) {
  private static final String SEQ = "seq";

  public RecordFile {
    header = List.copyOf(header);
  }

  /** Where the rows of a canonical record come from. */
  public enum Shape {
    /** A canonical file: lines that begin with {@code #} are notes. */
    CANONICAL,
    /** A layout made each of them from one row of another file. */
    LAID,
    /** A layout summed them; the table has {@code _lines}, how many rows went in. */
    SUMMED
  }

  /**
   * @param copy where a file that is not UTF-8 may be copied to
   * @throws UnreadableDocument where the file is no canonical file: the sentence says what is
   *     missing, what was found and what to do
   */
  public static RecordFile of(String file, Path path, Path copy) {
    try {
      CsvText text = CsvText.of(file, path, copy);
      RecordHeader header = RecordHeader.of(file, CsvLine.cells(text.firstLine()));
      return new RecordFile(
          file,
          header.kind(),
          header.columns(),
          text.path(),
          text.replaced() > 0,
          "line ",
          Shape.CANONICAL);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  public CsvInput csv() {
    return new CsvInput(text, header);
  }

  boolean hasNotes() {
    return shape == Shape.CANONICAL;
  }

  /** Whether the file itself has the column. */
  boolean wrote(String column) {
    return header.contains(column);
  }

  /** Whether its rows number themselves by their order. */
  boolean isOrdered() {
    return kind == RecordKind.INDICATORS && !wrote(SEQ);
  }

  /** The columns of its typed rows: the kind's, but of the many items only those it has. */
  List<RecordColumn> columns() {
    Set<String> items = RecordColumns.items();
    boolean years = kind == RecordKind.BUDGET_YEARS;
    return kind.columns().stream()
        .filter(c -> wrote(c.name()) || !(years && items.contains(c.name())))
        .map(c -> c.name().equals(SEQ) && wrote(SEQ) ? c.ofEveryRow() : c)
        .toList();
  }
}
