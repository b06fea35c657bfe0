package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table element: whether it holds data or lays out a page, and its cells on a grid. */
final class HtmlTable {
  private static final int PROSE_CHARS = 200;

  private HtmlTable() {}

  /**
   * Data stands in at least two columns; a table around another that holds most of its text, or one
   * row around long prose, arranges a page.
   */
  static boolean isData(Element table, HtmlLengths lengths) {
    List<Element> rows = rows(table);
    if (rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0) < 2) {
      return false;
    }
    boolean oneRow = rows.size() == 1;
    if (oneRow && cells(rows.get(0)).stream().anyMatch(c -> lengths.text(c) > PROSE_CHARS)) {
      return false;
    }
    return lengths.innerTable(table) * 2L <= lengths.text(table);
  }

  static @Nullable Element caption(Element table) {
    return table.children().stream().filter(e -> e.nameIs("caption")).findFirst().orElse(null);
  }

  /** The rows of the table itself, not of tables within it. */
  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("tbody") || child.nameIs("thead") || child.nameIs("tfoot")) {
        child.children().stream().filter(e -> e.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(e -> e.nameIs("td") || e.nameIs("th")).toList();
  }

  static Grid grid(Element table, HtmlLengths lengths) {
    Grid grid = new Grid();
    List<Element> rows = rows(table);
    for (int i = 0; i < rows.size(); i++) {
      grid.startRow();
      for (Element cell : cells(rows.get(i))) {
        int left = rows.size() - i;
        int height = span(cell, "rowspan");
        grid.add(
            Math.max(1, span(cell, "colspan")),
            height == 0 ? left : Math.min(height, left),
            HtmlFlow.words(cell, lengths),
            null);
      }
    }
    return grid;
  }

  /** A written span; 1 where it is none or no number. */
  private static int span(Element cell, String attribute) {
    String written = cell.attr(attribute).strip();
    return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
  }
}
