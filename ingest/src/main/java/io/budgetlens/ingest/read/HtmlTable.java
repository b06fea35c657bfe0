package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table element: whether it holds data or lays out a page, and its cells on a grid. */
final class HtmlTable {
  private static final int PROSE_CHARS = 200;

  /** A cell of several paragraphs with so many words, among few cells, is a page's text. */
  private static final int PAGE_CHARS = 500;

  private static final int PARTS = 4;
  private static final int FEW = 16;

  private HtmlTable() {}

  /**
   * Data stands in at least two columns; a table around another that holds most of its text, one
   * row around long prose, or few cells around the paragraphs of a page arrange a page.
   */
  static boolean isData(Element table, HtmlLengths lengths) {
    List<Element> rows = rows(table);
    if (rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0) < 2) {
      return false;
    }
    int mostProse = rows.size() == 1 ? PROSE_CHARS : PAGE_CHARS;
    List<Element> cells = rows.stream().flatMap(row -> cells(row).stream()).limit(FEW + 1).toList();
    if (cells.size() <= FEW
        && cells.stream().anyMatch(c -> holdsPage(c, table, lengths, mostProse))) {
      return false;
    }
    return lengths.innerTable(table) * 2L <= lengths.text(table);
  }

  /** Whether a cell holds most of a table's words, and more than cells do. */
  private static boolean holdsPage(Element cell, Element table, HtmlLengths lengths, int most) {
    int words = lengths.text(cell);
    boolean manyParts = most == PROSE_CHARS || cell.select("p, br, div").size() >= PARTS;
    return words > most && words * 2L > lengths.text(table) && manyParts;
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
      if (isGhost(rows.get(i), lengths)) {
        continue;
      }
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

  /** Spreadsheets write a last row without height that only tells the widths of columns. */
  private static boolean isGhost(Element row, HtmlLengths lengths) {
    return row.attr("height").equals("0") && lengths.text(row) == 0;
  }

  /** A written span; 1 where it is none or no number. */
  private static int span(Element cell, String attribute) {
    String written = cell.attr(attribute).strip();
    return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
  }
}
