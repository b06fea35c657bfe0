package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.read.SheetCell;
import io.budgetlens.ingest.read.SheetRows.Merged;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Gives all cells of a merged range what its first cell holds, row by row from the top. Only some
 * columns are filled: an amount that is shown once is said once.
 */
final class MergeFill {
  private static final int MOST_VISITS = 20_000_000;

  /** A range that reaches into the row at hand. */
  private record Open(Merged range, SheetCell cell) {}

  private final String sheet;
  private final List<Merged> merged;
  private final IntPredicate columns;
  private final List<Open> open = new ArrayList<>();
  private int next;
  private int visits;

  /**
   * @param sheet what messages call the sheet
   * @param columns which columns are filled
   */
  MergeFill(String sheet, List<Merged> merged, IntPredicate columns) {
    this.sheet = sheet;
    this.merged = merged.stream().sorted(Comparator.comparingInt(Merged::top)).toList();
    this.columns = columns;
  }

  /** The cells of a row; rows are asked for from the top, and blank ones not at all. */
  List<SheetCell> filled(int row, List<SheetCell> cells, int width) {
    open.removeIf(o -> o.range().bottom() < row);
    for (; next < merged.size() && merged.get(next).top() <= row; next++) {
      Merged range = merged.get(next);
      if (range.top() == row && range.left() < cells.size() && spansMore(range)) {
        open.add(new Open(range, cells.get(range.left())));
      }
    }
    List<SheetCell> all = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    all.addAll(Collections.nCopies(width - all.size(), SheetCell.BLANK));
    open.forEach(o -> fill(all, row, o));
    return all;
  }

  private static boolean spansMore(Merged range) {
    return range.bottom() > range.top() || range.right() > range.left();
  }

  private void fill(List<SheetCell> cells, int row, Open open) {
    int last = Math.min(open.range().right(), cells.size() - 1);
    visits += 1 + Math.max(0, last - open.range().left());
    if (visits > MOST_VISITS) {
      throw new UnreadableDocument(
          "too_large",
          new Words(
              "“" + sheet + "”的合并单元格过多；请取消合并后再提交。",
              "\"" + sheet + "\" has too many merged cells; unmerge them and submit it again."));
    }
    for (int column = open.range().left(); column <= last; column++) {
      boolean first = row == open.range().top() && column == open.range().left();
      if (!first && columns.test(column) && cells.get(column).isBlank()) {
        cells.set(column, open.cell());
      }
    }
  }
}
