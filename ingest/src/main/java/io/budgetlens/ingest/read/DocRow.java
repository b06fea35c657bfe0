package io.budgetlens.ingest.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;

/**
 * A row of a table in an old Word document. Rows have cells of any width and no common columns: the
 * edges of all cells together make the grid.
 */
record DocRow(List<String> cells, Widths widths) {
  /** Edges this near, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 60;

  /**
   * The edges of a row's cells from left to right, one more than cells, and how they are merged.
   */
  record Widths(int[] edges, TableCellDescriptor[] merged) {
    static final Widths UNKNOWN = new Widths(new int[0], new TableCellDescriptor[0]);

    static Widths of(TableProperties row) {
      short[] centers = row.getRgdxaCenter();
      TableCellDescriptor[] cells = row.getRgtc();
      if (centers == null) {
        return UNKNOWN;
      }
      int count = Math.min(centers.length, row.getItcMac() + 1);
      int[] edges = new int[Math.max(0, count)];
      for (int i = 0; i < edges.length; i++) {
        edges[i] = centers[i];
      }
      return new Widths(edges, cells == null ? new TableCellDescriptor[0] : cells);
    }

    private TableCellDescriptor of(int cell) {
      boolean told = cell < merged.length && merged[cell] != null;
      return told ? merged[cell] : new TableCellDescriptor();
    }
  }

  static Grid grid(List<DocRow> rows) {
    int[] edges = edges(rows);
    Grid grid = new Grid();
    Map<Integer, Grid.Cell> above = new HashMap<>();
    for (DocRow row : rows) {
      grid.startRow();
      row.into(grid, edges, above);
    }
    return grid;
  }

  private void into(Grid grid, int[] edges, Map<Integer, Grid.Cell> above) {
    int column = 0;
    for (int i = 0; i < cells.size(); i++) {
      int from = Math.max(column, column(edges, i));
      int to = Math.max(from + 1, column(edges, i + 1));
      TableCellDescriptor merged = widths.of(i);
      Grid.Cell top = above.get(from);
      if (merged.isFVertMerge() && !merged.isFVertRestart() && top != null) {
        above.put(from, grid.extendDown(top));
      } else if (!merged.isFMerged() || !grid.extendRight(to - from)) {
        above.put(from, grid.place(from, to - from, cells.get(i)));
      }
      column = to;
    }
  }

  private int column(int[] edges, int cell) {
    if (cell >= widths.edges.length) {
      return cell;
    }
    int found = Arrays.binarySearch(edges, widths.edges[cell]);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The grid's edges from left to right; none where the rows do not tell their widths. */
  private static int[] edges(List<DocRow> rows) {
    int[] sorted =
        rows.stream()
            .flatMapToInt(row -> IntStream.of(row.widths.edges))
            .sorted()
            .distinct()
            .toArray();
    int[] edges = new int[sorted.length];
    int count = 0;
    for (int edge : sorted) {
      if (count == 0 || edge - edges[count - 1] > SAME_EDGE) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }
}
