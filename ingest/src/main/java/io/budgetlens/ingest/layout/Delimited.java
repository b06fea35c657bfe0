package io.budgetlens.ingest.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Takes records of delimited text apart. */
final class Delimited {
  private Delimited() {}

  /**
   * A record of the beginning of a file.
   *
   * @param line the line it begins on, counted from 1
   * @param lastLine the line it ends on
   * @param continued the columns whose cell is part of one that begins further left
   */
  record HeadRow(List<String> cells, int line, int lastLine, BitSet continued) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Whether a quote is open at the end of a text. */
  static boolean isOpen(CharSequence text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  static List<String> cells(String record, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** A record with commas. */
  static String withCommas(List<String> cells) {
    return cells.stream().map(Delimited::quoted).collect(Collectors.joining(","));
  }

  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The records of a file's first lines. */
  static List<HeadRow> head(List<String> lines, char delimiter) {
    List<HeadRow> rows = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int first = at;
      StringBuilder record = new StringBuilder(lines.get(at++));
      while (isOpen(record) && at < lines.size()) {
        record.append('\n').append(lines.get(at++));
      }
      rows.add(new HeadRow(cells(record.toString(), delimiter), first + 1, at, new BitSet()));
    }
    return rows;
  }
}
