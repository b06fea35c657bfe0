package io.budgetlens.cli.sample;

import java.util.ArrayList;
import java.util.List;

/** What a line of a report is: a title, a heading, a paragraph or a table. */
record ReportLine(Kind kind, String text, List<List<String>> rows) {
  ReportLine {
    rows = List.copyOf(rows);
  }

  /** How a line is shown. */
  enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    TABLE
  }

  /** Adjoining table rows become one line. */
  static List<ReportLine> of(List<String> lines) {
    List<ReportLine> parsed = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("|")) {
        table.add(cells(line));
      } else {
        end(table, parsed);
        parsed.add(of(line));
      }
    }
    end(table, parsed);
    return parsed;
  }

  private static void end(List<List<String>> table, List<ReportLine> parsed) {
    if (!table.isEmpty()) {
      parsed.add(new ReportLine(Kind.TABLE, "", table));
      table.clear();
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    String inner = line.substring(1, line.lastIndexOf('|'));
    for (String cell : inner.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static ReportLine of(String line) {
    String text = line.replaceFirst("^#+ ", "");
    Kind kind = Kind.PARAGRAPH;
    if (line.startsWith("# ")) {
      kind = Kind.TITLE;
    } else if (line.startsWith("##")) {
      kind = Kind.HEADING;
    }
    return new ReportLine(kind, text, List.of());
  }

  /** The text in the lines that {@code ⏎} breaks it into. */
  List<String> broken() {
    return List.of(text.split("⏎", -1));
  }
}
