package io.budgetlens.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns aligned by display width, a Chinese character counting as two. */
final class TextTable {
  private static final int WIDEST = 60;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> numeric;

  /** A header; a name that ends in {@code >} is a column of numbers, set flush right. */
  TextTable(String... header) {
    List<String> names = new ArrayList<>();
    numeric = new ArrayList<>();
    for (String name : header) {
      boolean right = name.endsWith(">");
      numeric.add(right);
      names.add(right ? name.substring(0, name.length() - 1) : name);
    }
    rows.add(names);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  void print(PrintWriter out) {
    int[] widths = widths();
    for (int r = 0; r < rows.size(); r++) {
      out.println(line(rows.get(r), widths));
      if (r == 0) {
        out.println(rule(widths));
      }
    }
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = shortened(cells.get(c));
      String gap = " ".repeat(Math.max(0, widths[c] - width(cell)));
      line.append(c == 0 ? "" : "  ").append(numeric.get(c) ? gap + cell : cell + gap);
    }
    return line.toString().stripTrailing();
  }

  private int[] widths() {
    int[] widths = new int[numeric.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], width(shortened(row.get(c))));
      }
    }
    return widths;
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      rule.append(c == 0 ? "" : "  ").append("─".repeat(widths[c]));
    }
    return rule.toString();
  }

  private static String shortened(String cell) {
    String flat = cell.replaceAll("\\s+", " ").strip();
    if (width(flat) <= WIDEST) {
      return flat;
    }
    int end = flat.length();
    while (width(flat.substring(0, end)) > WIDEST - 1) {
      end--;
    }
    return flat.substring(0, end) + "…";
  }

  /** How many terminal columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || codePoint >= 0x20000;
    return wide ? 2 : 1;
  }
}
