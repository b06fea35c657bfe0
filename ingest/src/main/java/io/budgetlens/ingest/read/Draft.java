package io.budgetlens.ingest.read;

import io.budgetlens.ingest.read.Block.Kind;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document being read: words go in in reading order, positions come out. */
final class Draft {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Refusal refusal;
  private int cells;
  private int paragraphs;

  Draft(Refusal refusal) {
    this.refusal = refusal;
  }

  /** Adds a paragraph on a line of its own; blank ones leave no trace. */
  void paragraph(String words, String place, @Nullable Integer page, boolean heading) {
    if (words.isBlank()) {
      return;
    }
    if (++paragraphs > Limits.PARAGRAPHS) {
      throw refusal.manyParagraphs();
    }
    Kind kind = heading || Headings.looksLikeHeading(words) ? Kind.HEADING : Kind.PARAGRAPH;
    blocks.add(new Block(kind, place, page, write(words)));
    text.append('\n');
  }

  /** Adds a table: cells joined by tabs, rows by line breaks; a table of no words is left out. */
  void table(Grid grid) {
    String table = "table " + (tables.size() + 1);
    table(grid, cell -> place(table, cell));
  }

  /** Adds a table whose cells have places of their own. */
  void table(Grid grid, Function<Grid.Cell, String> places) {
    if (grid.isBlank()) {
      return;
    }
    int number = tables.size() + 1;
    List<Table.Row> rows = new ArrayList<>();
    for (List<Grid.Cell> row : grid.rows()) {
      rows.add(row(row, places));
      text.append('\n');
    }
    tables.add(new Table(number, rows));
  }

  private Table.Row row(List<Grid.Cell> row, Function<Grid.Cell, String> places) {
    List<Table.Cell> written = new ArrayList<>();
    for (Grid.Cell cell : row) {
      if (!written.isEmpty()) {
        text.append('\t');
      }
      countCell();
      Span span = write(cell.words());
      written.add(new Table.Cell(cell.row(), cell.column(), cell.columns(), cell.rows(), span));
      if (span.start() < span.end()) {
        blocks.add(new Block(Kind.CELL, places.apply(cell), cell.page(), span));
      }
    }
    return new Table.Row(written);
  }

  private static String place(String table, Grid.Cell cell) {
    String page = cell.page() == null ? "" : "page " + cell.page() + " ";
    return page + table + " row " + (cell.row() + 1) + " column " + (cell.column() + 1);
  }

  private void countCell() {
    if (++cells > Limits.TABLE_CELLS) {
      throw refusal.tooLarge(
          new Words(
              "表格单元格多于 " + Limits.TABLE_CELLS + " 个",
              "more than " + Limits.TABLE_CELLS + " table cells"));
    }
  }

  private Span write(String words) {
    int start = text.length();
    if (start + words.length() > Limits.TEXT_CHARS) {
      throw refusal.longText(Limits.TEXT_CHARS);
    }
    text.append(words);
    return new Span(start, text.length());
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The document, titled by its opening words where its format gives no title. */
  Document document(String title, MediaKind kind) {
    return document(title, kind.mediaType());
  }

  Document document(String title, String mediaType) {
    String all = text.toString();
    String named = title.isBlank() ? Headings.title(all, blocks) : title.strip();
    return new Document(named, mediaType, all, blocks, tables);
  }
}
