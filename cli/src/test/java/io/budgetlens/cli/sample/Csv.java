package io.budgetlens.cli.sample;

import java.util.ArrayList;
import java.util.List;

/** A CSV text as the canonical records have it: UTF-8, commas, line feeds, quotes where needed. */
final class Csv {
  private final StringBuilder text = new StringBuilder();
  private final int width;

  Csv(List<String> header) {
    width = header.size();
    row(header);
  }

  void row(List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalArgumentException("a row of " + cells.size() + " in a file of " + width);
    }
    List<String> written = new ArrayList<>();
    for (String cell : cells) {
      boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
      written.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    text.append(String.join(",", written)).append('\n');
  }

  String text() {
    return text.toString();
  }
}
