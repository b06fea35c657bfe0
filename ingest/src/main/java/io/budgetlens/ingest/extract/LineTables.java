package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables that a plain text draws with tabs or bars, a line for a row. */
final class LineTables {
  private LineTables() {}

  static boolean isRow(String line) {
    return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0 || line.indexOf('｜') >= 0;
  }

  static List<Table> of(Document document) {
    List<Table> tables = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean row = block.kind() != Block.Kind.CELL && isRow(document.words(block.span()));
      if (row) {
        rows.add(cells(document.text(), block.span(), rows.size()));
      } else if (!rows.isEmpty()) {
        tables.add(new Table(document.tables().size() + tables.size() + 1, rows));
        rows = new ArrayList<>();
      }
    }
    if (!rows.isEmpty()) {
      tables.add(new Table(document.tables().size() + tables.size() + 1, rows));
    }
    return tables;
  }

  private static Table.Row cells(String text, Span line, int row) {
    List<Table.Cell> cells = new ArrayList<>();
    int start = line.start();
    boolean framed = start < line.end() && text.charAt(start) == '|';
    int from = framed ? start + 1 : start;
    int to =
        framed && line.end() > from && text.charAt(line.end() - 1) == '|'
            ? line.end() - 1
            : line.end();
    for (int i = from; i <= to; i++) {
      boolean end = i == to;
      if (end || "\t|｜".indexOf(text.charAt(i)) >= 0) {
        cells.add(new Table.Cell(row, cells.size(), 1, 1, new Span(from, i)));
        from = i + 1;
      }
    }
    return new Table.Row(cells);
  }
}
