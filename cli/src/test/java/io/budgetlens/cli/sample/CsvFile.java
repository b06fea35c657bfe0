package io.budgetlens.cli.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A committed CSV file read back, apart from the code that ingests it. */
final class CsvFile {
  private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

  private CsvFile() {}

  /** The rows of a file below {@code samples/}, by column. */
  static List<Map<String, String>> rows(String path) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Samples.folder().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample " + path + " cannot be read", e);
    }
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
      if (cell.group(3).isEmpty()) {
        break;
      }
    }
    return cells;
  }
}
