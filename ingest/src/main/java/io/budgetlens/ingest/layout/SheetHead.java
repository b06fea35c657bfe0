package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Delimited.HeadRow;
import io.budgetlens.ingest.read.SheetCell;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.read.SheetRows.Merged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a sheet, merged cells filled.
 *
 * @param number its place among the workbook's sheets, from 0
 * @param width how many columns its first rows have
 */
record SheetHead(
    int number,
    String name,
    int width,
    List<HeadRow> rows,
    List<SheetRow> written,
    List<Merged> merged) {
  /** A row as it stands, counted from 0. */
  record SheetRow(int row, List<SheetCell> cells) {}

  SheetHead {
    rows = List.copyOf(rows);
    written = List.copyOf(written);
    merged = List.copyOf(merged);
  }

  /**
   * @param most how many rows are wanted
   */
  static SheetHead read(SheetRows book, int number, int most) {
    List<SheetRow> written = new ArrayList<>();
    book.read(
        number,
        (row, cells) -> {
          written.add(new SheetRow(row, cells));
          return written.size() < most;
        });
    String name = book.sheets().get(number).name();
    int width = written.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<Merged> merged = written.isEmpty() ? List.of() : book.merged(number);
    MergeFill fill = new MergeFill(name, merged, column -> true);
    Map<Integer, BitSet> continued = continued(merged, written, width);
    List<HeadRow> rows = new ArrayList<>();
    for (SheetRow row : written) {
      List<String> cells =
          fill.filled(row.row(), row.cells(), width).stream().map(SheetCell::words).toList();
      int line = row.row() + 1;
      rows.add(new HeadRow(cells, line, line, continued.getOrDefault(row.row(), new BitSet())));
    }
    return new SheetHead(number, name, width, rows, written, merged);
  }

  /** For each row the columns whose cell is part of one that begins further left. */
  private static Map<Integer, BitSet> continued(
      List<Merged> merged, List<SheetRow> rows, int width) {
    Map<Integer, BitSet> continued = new HashMap<>();
    for (Merged range : merged) {
      int last = Math.min(range.right(), width - 1);
      for (SheetRow row : last > range.left() ? rows : List.<SheetRow>of()) {
        if (row.row() >= range.top() && row.row() <= range.bottom()) {
          continued.computeIfAbsent(row.row(), r -> new BitSet()).set(range.left() + 1, last + 1);
        }
      }
    }
    return continued;
  }
}
