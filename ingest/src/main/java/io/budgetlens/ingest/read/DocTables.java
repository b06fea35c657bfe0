package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;

/**
 * The tables of an old Word document, where a table is paragraphs in a row: each ends a line, a
 * cell or a row, at some depth of tables within cells.
 */
final class DocTables {
  /** A table being read. */
  private static final class Level {
    final List<DocRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    List<String> lines = new ArrayList<>();

    void endCell() {
      cells.add(String.join("\n", lines));
      lines = new ArrayList<>();
    }

    void endRow(DocRow.Widths widths) {
      if (!lines.isEmpty()) {
        endCell();
      }
      if (!cells.isEmpty()) {
        rows.add(new DocRow(cells, widths));
        cells = new ArrayList<>();
      }
    }
  }

  private final Deque<Level> open = new ArrayDeque<>();
  private final Refusal refusal;
  private int cells;

  DocTables(Refusal refusal) {
    this.refusal = refusal;
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  void take(PAPX paragraph, ParagraphProperties properties, String text, boolean cellEnd) {
    goTo(Math.max(1, properties.getItap()));
    Level level = open.element();
    if (properties.getFTtp() || properties.getFTtpEmbedded()) {
      var row = TableSprmUncompressor.uncompressTAP(paragraph.getSprmBuf());
      level.endRow(DocRow.Widths.of(row));
      return;
    }
    String line = text.replace('\f', '\n');
    if (!line.isBlank()) {
      level.lines.add(line);
    }
    if (cellEnd || properties.getFInnerTableCell()) {
      count();
      level.endCell();
    }
  }

  /** Opens tables within cells, or ends them: their rows are lines of the cell around them. */
  private void goTo(int depth) {
    if (depth > Limits.DEPTH) {
      throw refusal.tooLarge(
          new Words("表格嵌套超过 " + Limits.DEPTH + " 层", "tables nest deeper than " + Limits.DEPTH));
    }
    while (open.size() > depth) {
      Grid inner = close();
      inner.rows().forEach(row -> open.element().lines.add(Grid.line(row)));
    }
    while (open.size() < depth) {
      open.push(new Level());
    }
  }

  Grid end() {
    goTo(1);
    return close();
  }

  private Grid close() {
    Level level = open.pop();
    level.endRow(DocRow.Widths.UNKNOWN);
    return DocRow.grid(level.rows);
  }

  private void count() {
    if (++cells > Limits.TABLE_CELLS) {
      throw refusal.tooLarge(
          new Words(
              "表格单元格多于 " + Limits.TABLE_CELLS + " 个",
              "more than " + Limits.TABLE_CELLS + " table cells"));
    }
  }
}
