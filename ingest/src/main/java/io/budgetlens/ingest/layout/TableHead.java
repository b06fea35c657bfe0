package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.conform.UnitName;
import io.budgetlens.ingest.layout.Delimited.HeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a layout's table begins in a text.
 *
 * @param line the line its header begins on, counted from 1
 * @param lastLine the line its header ends on
 */
record TableHead(Headers headers, char delimiter, int line, int lastLine) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /**
   * @param name the file's or sheet's name, in which title words may stand too
   * @param lines the text's first lines
   */
  static Optional<TableHead> find(Layout layout, String name, List<String> lines) {
    Character given = layout.text().delimiter();
    for (char delimiter : given == null ? DELIMITERS : List.of(given)) {
      Optional<TableHead> head = find(layout, name, Delimited.head(lines, delimiter), delimiter);
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  /** The same where the first records are taken apart already. */
  static Optional<TableHead> find(
      Layout layout, String name, List<HeadRow> records, char delimiter) {
    List<HeadRow> rows = records.stream().filter(r -> !r.isBlank()).toList();
    for (int i = 0; i + layout.finding().headerRows() <= rows.size(); i++) {
      TableHead head = at(layout, rows, i, delimiter);
      if (head.headers.firstMissing(layout.neededHeaders()).isEmpty()
          && isTitled(layout, name, rows.subList(0, i))) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  private static TableHead at(Layout layout, List<HeadRow> rows, int from, char delimiter) {
    List<HeadRow> header = rows.subList(from, from + layout.finding().headerRows());
    HeadRow last = header.get(header.size() - 1);
    return new TableHead(
        Headers.of(header.stream().map(HeadRow::cells).toList()).without(last.continued()),
        delimiter,
        header.get(0).line(),
        last.lastLine());
  }

  private static boolean isTitled(Layout layout, String name, List<HeadRow> above) {
    String title =
        UnitName.normalise(
            name
                + above.stream().flatMap(r -> r.cells().stream()).collect(Collectors.joining(" ")));
    return layout.finding().title().stream().map(UnitName::normalise).allMatch(title::contains);
  }

  /**
   * A header that a layout asks for and the text lacks, in the row that comes nearest to being the
   * header; absent where no row has any of the layout's headers.
   */
  static @Nullable String missing(Layout layout, List<String> lines) {
    List<HeadRow> rows = new ArrayList<>();
    DELIMITERS.forEach(d -> rows.addAll(Delimited.head(lines, d)));
    return missingIn(layout, rows);
  }

  /** The same where the first records are taken apart already. */
  static @Nullable String missingIn(Layout layout, List<HeadRow> rows) {
    List<List<String>> needed = new ArrayList<>(layout.neededHeaders());
    String missing = null;
    int fewest = needed.size();
    for (HeadRow row : rows) {
      Headers headers = Headers.of(List.of(row.cells()));
      List<List<String>> lacking = needed.stream().filter(n -> headers.place(n).isEmpty()).toList();
      if (!lacking.isEmpty() && lacking.size() < fewest) {
        fewest = lacking.size();
        missing = lacking.get(0).get(0);
      }
    }
    return missing;
  }
}
