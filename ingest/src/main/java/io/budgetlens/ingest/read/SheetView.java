package io.budgetlens.ingest.read;

import io.budgetlens.ingest.read.Sheet.Range;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A sheet as a person sees it: merged cells are one, hidden rows and columns are gone, and rows
 * that hold nothing leave only a gap.
 */
final class SheetView {
  private static final int MOST_VISITS = 8_000_000;

  /** Further apart than this, rows have a gap between them whatever is merged or hidden there. */
  private static final int LONGEST_COVER = 1000;

  /**
   * A cell with words.
   *
   * @param at its column in the sheet; {@code column} counts only what is shown
   * @param rows how many of the rows shown it covers
   */
  record Cell(int at, int column, int columns, int rows, String words) {
    int end() {
      return column + columns;
    }
  }

  /**
   * A row with words.
   *
   * @param index its row in the sheet
   * @param gap whether blank rows stand above it
   * @param covered whether a cell of a row above reaches into it
   */
  record Row(int index, boolean gap, boolean covered, List<Cell> cells) {}

  private record Corner(int row, int column) {}

  private final Sheet sheet;
  private final Refusal refusal;
  private final Map<Corner, Range> merged = new HashMap<>();
  private int visits;

  private SheetView(Sheet sheet, Refusal refusal) {
    this.sheet = sheet;
    this.refusal = refusal;
  }

  /** The rows that show something. */
  static List<Row> of(Sheet sheet, Refusal refusal) {
    SheetView view = new SheetView(sheet, refusal);
    sheet.merged().forEach(view::merge);
    view.dropHidden();
    return view.rows();
  }

  /** The words of a merged range move to its first cell that is shown; other cells vanish. */
  private void merge(Range range) {
    NavigableMap<Integer, String> first = sheet.rows().get(range.top());
    String words = first == null ? null : first.get(range.left());
    visit(1);
    if (words == null) {
      return;
    }
    for (NavigableMap<Integer, String> row :
        sheet.rows().subMap(range.top(), true, range.bottom(), true).values()) {
      NavigableMap<Integer, String> swallowed = row.subMap(range.left(), true, range.right(), true);
      visit(1 + swallowed.size());
      swallowed.clear();
    }
    int row = sheet.hiddenRows().nextClearBit(range.top());
    int column = sheet.hiddenColumns().nextClearBit(range.left());
    if (row <= range.bottom() && column <= range.right()) {
      sheet.put(row, column, words);
      merged.put(new Corner(row, column), range);
    }
  }

  private void visit(int cells) {
    visits += cells;
    if (visits > MOST_VISITS) {
      throw tooManyMerged(sheet, refusal);
    }
  }

  static UnreadableDocument tooManyMerged(Sheet sheet, Refusal refusal) {
    return refusal.tooLarge(
        new Words(
            "“" + sheet.name() + "”的合并单元格过多",
            "\"" + sheet.name() + "\" has too many merged cells"));
  }

  private void dropHidden() {
    BitSet hidden = sheet.hiddenColumns();
    sheet.rows().keySet().removeIf(sheet.hiddenRows()::get);
    sheet.rows().values().forEach(row -> row.keySet().removeIf(hidden::get));
    sheet.rows().values().removeIf(NavigableMap::isEmpty);
  }

  private List<Row> rows() {
    int[] kept = sheet.rows().keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] shown = shownColumns();
    List<Row> rows = new ArrayList<>();
    int covered = -1;
    int coveredInSheet = -1;
    for (int i = 0; i < kept.length; i++) {
      List<Cell> cells = cells(kept, i, shown);
      boolean gap = i > 0 && hasGap(kept[i - 1], kept[i], coveredInSheet);
      rows.add(new Row(kept[i], gap, covered >= i, cells));
      for (Cell cell : cells) {
        covered = Math.max(covered, i + cell.rows() - 1);
        Range range = merged.get(new Corner(kept[i], cell.at()));
        coveredInSheet = Math.max(coveredInSheet, range == null ? kept[i] : range.bottom());
      }
    }
    return rows;
  }

  private List<Cell> cells(int[] kept, int row, int[] shown) {
    List<Cell> cells = new ArrayList<>();
    sheet
        .rows()
        .getOrDefault(kept[row], new java.util.TreeMap<>())
        .forEach(
            (at, words) -> {
              Range range = merged.get(new Corner(kept[row], at));
              int last = range == null ? at : Math.min(range.right(), shown.length - 2);
              int bottom = range == null ? kept[row] : range.bottom();
              int width = Math.max(1, shown[last + 1] - shown[at]);
              cells.add(new Cell(at, shown[at], width, upTo(kept, bottom) - row, words));
            });
    return cells;
  }

  /** How many of the sorted rows stand at or above one. */
  private static int upTo(int[] kept, int bottom) {
    int found = Arrays.binarySearch(kept, bottom);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** For each column, how many columns before it are shown. */
  private int[] shownColumns() {
    int[] shown = new int[Limits.TABLE_COLUMNS + 2];
    for (int i = 1; i < shown.length; i++) {
      shown[i] = shown[i - 1] + (sheet.hiddenColumns().get(i - 1) ? 0 : 1);
    }
    return shown;
  }

  private boolean hasGap(int above, int below, int covered) {
    if (below - above > LONGEST_COVER) {
      return true;
    }
    for (int row = above + 1; row < below; row++) {
      if (row > covered && !sheet.hiddenRows().get(row)) {
        return true;
      }
    }
    return false;
  }
}
