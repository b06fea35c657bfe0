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
 * @param place what stands before a row's number in its place: {@code line }, or {@code sheet … row
 *     }
 * @param text where it lies as UTF-8 with commas
 * @param damaged whether it holds characters that are no text in its encoding
 */
public record FoundTable(
    Layout layout, String file, String place, Headers headers, Path text, boolean damaged) {

  static FoundTable ofLines(
      Layout layout, String file, Headers headers, Path text, boolean damaged) {
    return new FoundTable(layout, file, "line ", headers, text, damaged);
  }

  static FoundTable ofSheet(Layout layout, String file, String sheet, Headers headers, Path text) {
    String place = "sheet " + sheet + " row ";
    return new FoundTable(layout, file + "#" + sheet, place, headers, text, false);
  }

  /** Whether its rows are kept as text: those of a sheet stand in no line of the file. */
  public boolean isOfSheet() {
    return place.startsWith("sheet ");
  }

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
