package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a next page below the ones of a table. A page may cut a row in two, and a cell
 * that is merged downwards; both become one again.
 */
final class PdfContinuation {
  private final Grid grid;
  private final Map<Integer, Grid.Cell> bottom = new HashMap<>();

  private PdfContinuation(Grid grid) {
    this.grid = grid;
    int last = grid.rows().size() - 1;
    for (List<Grid.Cell> row : grid.rows()) {
      for (Grid.Cell cell : row) {
        if (cell.row() + cell.rows() > last) {
          bottom.put(cell.column(), cell);
        }
      }
    }
  }

  /**
   * @param full the columns of cells at the end of the page that have no room for another word
   * @param open whether the table has no rule at the end of the page
   */
  static void append(Grid grid, List<List<Grid.Cell>> rows, Set<Integer> full, boolean open) {
    if (rows.isEmpty() || grid.rows().isEmpty()) {
      grid.append(rows);
      return;
    }
    PdfContinuation continuation = new PdfContinuation(grid);
    List<Grid.Cell> first = rows.get(0);
    List<List<Grid.Cell>> rest = new ArrayList<>(rows);
    if (continuation.isCut(first, full, open)) {
      first.forEach(continuation::join);
      rest.remove(0);
    } else {
      rest.set(0, first.stream().filter(cell -> !continuation.reachesInto(cell)).toList());
    }
    grid.append(rest);
  }

  private Grid.@Nullable Cell above(Grid.Cell cell) {
    Grid.Cell above = bottom.get(cell.column());
    return above != null && above.columns() == cell.columns() ? above : null;
  }

  /**
   * Whether a first row is the rest of the last one: it leaves cells empty that the other fills,
   * and fills none but those whose words had no room.
   */
  private boolean isCut(List<Grid.Cell> first, Set<Integer> full, boolean open) {
    int leaves = 0;
    int fills = 0;
    for (Grid.Cell cell : first) {
      Grid.Cell above = above(cell);
      if (above == null) {
        return false;
      }
      boolean blank = cell.words().isBlank();
      boolean merged = above.rows() > 1 || cell.rows() > 1;
      leaves += blank && !merged && !above.words().isBlank() ? 1 : 0;
      fills += blank ? 0 : 1;
      if (!blank && (above.words().isBlank() || !open && !full.contains(cell.column()))) {
        return false;
      }
    }
    return leaves > 0 && fills > 0 && (!open || leaves >= fills);
  }

  private void join(Grid.Cell cell) {
    Grid.Cell above = above(cell);
    if (above != null) {
      StringBuilder words = new StringBuilder(above.words());
      if (!cell.words().isBlank()) {
        PdfProse.append(words, cell.words());
      }
      replace(above, above.rows() + cell.rows() - 1, words.toString());
    }
  }

  /** Whether a cell without words is the rest of a merged one, which then reaches down to it. */
  private boolean reachesInto(Grid.Cell cell) {
    Grid.Cell above = above(cell);
    boolean rest =
        above != null
            && cell.words().isBlank()
            && !above.words().isBlank()
            && (above.rows() > 1 || cell.rows() > 1);
    if (above != null && rest) {
      replace(above, above.rows() + cell.rows(), above.words());
    }
    return rest;
  }

  private void replace(Grid.Cell cell, int rows, String words) {
    List<Grid.Cell> row = grid.rows().get(cell.row());
    Grid.Cell longer =
        new Grid.Cell(cell.row(), cell.column(), cell.columns(), rows, words, cell.page());
    row.set(row.indexOf(cell), longer);
    bottom.put(cell.column(), longer);
  }
}
