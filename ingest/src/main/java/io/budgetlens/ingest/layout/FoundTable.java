package io.budgetlens.ingest.layout;

import io.budgetlens.lake.engine.CsvInput;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table that a layout found in a file.
 *
 * @param file what messages call the file
 * @param text where it lies as UTF-8 with commas
 * @param damaged whether it holds characters that are no text in its encoding
 */
public record FoundTable(Layout layout, String file, Headers headers, Path text, boolean damaged) {

  /** The engine's input: a column for each of the file's, by number. */
  public CsvInput csv() {
    return new CsvInput(
        text, IntStream.range(0, headers.written().size()).mapToObj(FoundTable::column).toList());
  }

  static String column(int place) {
    return "c" + (place + 1);
  }

  /** The column of what stands under a header; nothing where the file has no such header. */
  String column(List<String> alternatives) {
    OptionalInt place = headers.place(alternatives);
    return place.isPresent() ? column(place.getAsInt()) : "cast(null as varchar)";
  }
}
