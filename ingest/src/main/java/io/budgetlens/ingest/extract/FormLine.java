package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or a line of text between tables, as a form's reader meets it.
 *
 * @param cells those that hold something; a line of text is one cell
 * @param width the columns its row spans, blank ones too
 * @param merged whether cells of its row span columns or rows, so that its columns are certain
 * @param table the table's number; 0 for a line of text
 * @param page the page it begins on; 0 where the format has none
 */
record FormLine(List<Grid.Cell> cells, int width, boolean merged, int table, int page, int start) {
  static final int NO_TABLE = 0;

  FormLine {
    cells = List.copyOf(cells);
  }

  /** The rows of tables and the lines between them, in the order of the text. */
  static List<FormLine> of(Document document, List<Table> tables) {
    List<FormLine> lines = new ArrayList<>();
    Map<Integer, Integer> pages = pages(document);
    for (Table table : tables) {
      for (Table.Row row : table.rows()) {
        row(document, table, row, pages, lines);
      }
    }
    for (Block block : document.blocks()) {
      if (block.kind() != Block.Kind.CELL && !LineTables.isRow(document.words(block.span()))) {
        line(document, block.span(), lines);
      }
    }
    lines.sort(Comparator.comparingInt(FormLine::start));
    return lines;
  }

  /** The page of each block that tells one, by where it starts. */
  private static Map<Integer, Integer> pages(Document document) {
    Map<Integer, Integer> pages = new HashMap<>();
    for (Block block : document.blocks()) {
      if (block.page() != null) {
        pages.put(block.span().start(), block.page());
      }
    }
    return pages;
  }

  private static void row(
      Document document,
      Table table,
      Table.Row row,
      Map<Integer, Integer> pages,
      List<FormLine> lines) {
    List<Grid.Cell> cells = Grid.cells(document, row);
    if (!cells.isEmpty()) {
      int width =
          row.cells().stream().mapToInt(c -> c.column() + Math.max(1, c.columns())).max().orElse(0);
      boolean merged = row.cells().stream().anyMatch(c -> c.columns() > 1 || c.rows() > 1);
      int start = row.cells().stream().mapToInt(c -> c.span().start()).min().orElse(0);
      int page =
          row.cells().stream()
              .mapToInt(c -> pages.getOrDefault(c.span().start(), 0))
              .max()
              .orElse(0);
      lines.add(new FormLine(cells, width, merged, table.number(), page, start));
    }
  }

  private static void line(Document document, Span span, List<FormLine> lines) {
    PlainText plain = PlainText.of(document.text(), span.start(), span.end());
    if (!plain.text().isEmpty()) {
      Grid.Cell cell = Grid.Cell.of(0, 1, plain);
      lines.add(new FormLine(List.of(cell), 1, false, NO_TABLE, 0, span.start()));
    }
  }

  boolean isRow() {
    return table != NO_TABLE;
  }

  /** The words of the only cell that holds something, else the empty string. */
  String alone() {
    return cells.size() == 1 ? cells.get(0).text() : "";
  }

  boolean hasNumbers() {
    return cells.stream().anyMatch(c -> c.number() != null);
  }

  /** The same line from behind a cell on. */
  FormLine behind(Grid.Cell label) {
    List<Grid.Cell> right = cells.stream().filter(c -> c.column() > label.column()).toList();
    return new FormLine(right, width, merged, table, page, start);
  }

  /** The cell right of one. */
  Grid.@Nullable Cell after(Grid.Cell cell) {
    return Grid.after(cells, cell);
  }
}
