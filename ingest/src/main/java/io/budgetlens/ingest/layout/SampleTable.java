package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Delimited.HeadRow;
import io.budgetlens.ingest.read.SheetRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table at the beginning of a file that no layout is known for: the first row of words as wide
 * as most rows is taken for its header.
 *
 * @param sheet the sheet it stands in; absent where it is no workbook
 * @param headerRows of how many rows the header is made
 * @param above what stands above the header
 */
record SampleTable(
    char delimiter,
    @Nullable Place sheet,
    int headerRows,
    String above,
    List<String> headers,
    List<List<String>> rows) {
  /**
   * Where in a workbook.
   *
   * @param others the other sheets that are shown
   */
  record Place(String sheet, List<String> others) {}

  private static final Pattern NUMBER = Pattern.compile("[-+(]?[¥￥€$]?[0-9][0-9 .,']*[%％)]?");
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  static SampleTable of(Path file) {
    return SheetRows.mayRead(file) ? SampleSheet.of(file) : ofLines(TableText.sample(file));
  }

  static SampleTable none() {
    return new SampleTable(',', null, 1, "", List.of(), List.of());
  }

  private static SampleTable ofLines(List<String> lines) {
    SampleTable best = none();
    for (char delimiter : DELIMITERS) {
      SampleTable table = with(delimiter, lines);
      if (table.headers.size() > best.headers.size()) {
        best = table;
      }
    }
    return best;
  }

  private static SampleTable with(char delimiter, List<String> lines) {
    List<HeadRow> rows =
        Delimited.head(lines, delimiter).stream().filter(r -> !r.isBlank()).toList();
    int width = usualWidth(rows);
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).cells();
      if (cells.size() == width && width > 1 && isHeader(cells)) {
        String above =
            rows.subList(0, i).stream()
                .flatMap(r -> r.cells().stream())
                .collect(Collectors.joining(" "));
        List<List<String>> below = new ArrayList<>();
        rows.subList(i + 1, rows.size()).forEach(r -> below.add(r.cells()));
        List<String> headers = Headers.of(List.of(cells)).written();
        return new SampleTable(delimiter, null, 1, above, headers, below);
      }
    }
    return none();
  }

  private static int usualWidth(List<HeadRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(r -> r.cells().size(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  static boolean isHeader(List<String> cells) {
    long filled = cells.stream().filter(c -> !c.isBlank()).count();
    return filled * 2 > cells.size()
        && cells.stream().noneMatch(c -> NUMBER.matcher(c.strip()).matches());
  }

  List<ColumnProfile> profiles() {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int at = i;
      List<String> values =
          rows.stream()
              .filter(r -> at < r.size() && !r.get(at).isBlank())
              .map(r -> r.get(at).strip())
              .toList();
      profiles.add(new ColumnProfile(headers.get(i), values, rows.size()));
    }
    return profiles;
  }
}
