package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables drawn in plain text: at least two lines in a row with the same number of cells between
 * bars or tabs. Anything less regular stays lines.
 */
final class TextTables {
  private static final String BARS = "|｜│";
  private final List<Table> tables = new ArrayList<>();
  private final List<List<Table.Cell>> cells;

  private TextTables(int lines) {
    cells = new ArrayList<>(java.util.Collections.nCopies(lines, List.of()));
  }

  static TextTables in(String text, List<Span> lines, Refusal refusal) {
    TextTables found = new TextTables(lines.size());
    int count = 0;
    for (int i = 0; i < lines.size(); ) {
      List<List<Span>> rows = rowsFrom(text, lines, i);
      if (rows.size() < 2) {
        i++;
        continue;
      }
      found.add(text, rows, i);
      count += rows.size() * rows.get(0).size();
      if (count > Limits.TABLE_CELLS) {
        throw refusal.tooLarge(
            new Words(
                "表格单元格过多（第 " + (i + 1) + " 行起）",
                "too many table cells (from line " + (i + 1) + ")"));
      }
      i += rows.size();
    }
    return found;
  }

  List<Table> tables() {
    return tables;
  }

  /** The cells of a line that is a table's row, else none. */
  List<Table.Cell> cellsOf(int line) {
    return cells.get(line);
  }

  private static List<List<Span>> rowsFrom(String text, List<Span> lines, int first) {
    List<List<Span>> rows = new ArrayList<>();
    boolean bars = hasBars(text, lines.get(first));
    for (int i = first; i < lines.size(); i++) {
      List<Span> row = bars ? barred(text, lines.get(i)) : tabbed(text, lines.get(i));
      if (row.size() < 2 || !rows.isEmpty() && row.size() != rows.get(0).size()) {
        break;
      }
      if (rows.isEmpty() && row.stream().filter(s -> s.start() < s.end()).count() < 2) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean hasBars(String text, Span line) {
    return text.substring(line.start(), line.end()).chars().anyMatch(c -> BARS.indexOf(c) >= 0);
  }

  /** The cells between bars; a bar at either end of the line opens and closes it. */
  private static List<Span> barred(String text, Span line) {
    Span inner = strip(text, line.start(), line.end());
    if (inner.start() == inner.end()) {
      return List.of();
    }
    int from = inner.start() + (isBar(text.charAt(inner.start())) ? 1 : 0);
    int to = inner.end() - (inner.end() > from && isBar(text.charAt(inner.end() - 1)) ? 1 : 0);
    return split(text, from, to, BARS);
  }

  private static List<Span> tabbed(String text, Span line) {
    return split(text, line.start(), line.end(), "\t");
  }

  private static List<Span> split(String text, int from, int to, String separators) {
    List<Span> cells = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || separators.indexOf(text.charAt(i)) >= 0) {
        cells.add(strip(text, start, i));
        start = i + 1;
      }
    }
    return cells;
  }

  private void add(String text, List<List<Span>> lines, int first) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Table.Cell> row = new ArrayList<>();
      if (!isRule(text, lines.get(i))) {
        for (int column = 0; column < lines.get(i).size(); column++) {
          row.add(new Table.Cell(rows.size(), column, 1, 1, lines.get(i).get(column)));
        }
        rows.add(new Table.Row(row));
        cells.set(first + i, row);
      }
    }
    tables.add(new Table(tables.size() + 1, rows));
  }

  /** A line of dashes under a head, as in Markdown. */
  private static boolean isRule(String text, List<Span> row) {
    return row.stream().allMatch(s -> text.substring(s.start(), s.end()).matches("[-:─—=+]{2,}"));
  }

  private static boolean isBar(char c) {
    return BARS.indexOf(c) >= 0;
  }

  private static Span strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }
}
