package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table by its rules: boxes between rules, boxes without a rule between them are one cell. Where
 * the boxes of a cell are no rectangle the frame is no table and its words stay lines.
 */
final class RuledTable {
  private static final int MOST_BOXES = 20_000;
  private static final float SLACK = 3;

  /** How far upright rules reach beyond a table that is open there, and how many at least. */
  private static final float OPEN = 8;

  private static final int MOST_STRAY = 3;

  /** A line that leaves less room, in parts of its size, is full; cells have a margin, too. */
  private static final float ROOM = 1.6f;

  /** A cell as its boxes: from a row and column, so many of each. */
  private record Region(int row, int column, int rows, int columns) {}

  private final float[] xs;
  private final float[] ys;
  private final boolean openBelow;
  private final int[] cellOf;
  private final List<Region> regions = new ArrayList<>();

  private RuledTable(float[] xs, float[] ys, boolean openBelow) {
    this.xs = xs;
    this.ys = ys;
    this.openBelow = openBelow;
    this.cellOf = new int[(xs.length - 1) * (ys.length - 1)];
    Arrays.fill(cellOf, -1);
  }

  /** The table of a frame, or null where it is none: at least two columns, cells rectangles. */
  static @Nullable RuledTable of(List<Rule> frame) {
    float[] level = PdfRules.places(frame, true);
    float[] ys = withOpenEnds(level, frame);
    float[] xs = withOpenSides(PdfRules.places(frame, false), frame);
    if (xs.length < 3 || ys.length < 2 || (long) xs.length * ys.length > MOST_BOXES) {
      return null;
    }
    boolean openBelow = ys[ys.length - 1] > level[level.length - 1];
    RuledTable table = new RuledTable(xs, ys, openBelow);
    return table.findRegions(frame) ? table : null;
  }

  /** Tables are often open at the left and right; their level rules tell how far they reach. */
  private static float[] withOpenSides(float[] xs, List<Rule> frame) {
    if (xs.length == 0) {
      return xs;
    }
    float left = xs[0];
    float right = xs[xs.length - 1];
    for (Rule rule : frame) {
      if (rule.level()) {
        left = Math.min(left, rule.from());
        right = Math.max(right, rule.to());
      }
    }
    List<Float> all = new ArrayList<>();
    if (xs[0] - left > 10) {
      all.add(left);
    }
    for (float x : xs) {
      all.add(x);
    }
    if (right - xs[xs.length - 1] > 10) {
      all.add(right);
    }
    float[] wide = new float[all.size()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = all.get(i);
    }
    return wide;
  }

  /** A row that a page cuts in two often has no rule there; its upright rules tell its reach. */
  private static float[] withOpenEnds(float[] ys, List<Rule> frame) {
    if (ys.length == 0) {
      return ys;
    }
    float first = ys[0];
    float last = ys[ys.length - 1];
    List<Rule> upright = frame.stream().filter(rule -> !rule.level()).toList();
    List<Rule> above = upright.stream().filter(rule -> rule.from() < first - OPEN).toList();
    List<Rule> below = upright.stream().filter(rule -> rule.to() > last + OPEN).toList();
    float[] all = new float[ys.length + 2];
    int count = 0;
    if (above.size() >= MOST_STRAY) {
      all[count++] = above.stream().map(Rule::from).min(Float::compare).orElse(first);
    }
    System.arraycopy(ys, 0, all, count, ys.length);
    count += ys.length;
    if (below.size() >= MOST_STRAY) {
      all[count++] = below.stream().map(Rule::to).max(Float::compare).orElse(last);
    }
    return Arrays.copyOf(all, count);
  }

  /** Whether the table has no rule at its lower end. */
  boolean isOpenBelow() {
    return openBelow;
  }

  private int columns() {
    return xs.length - 1;
  }

  private int rows() {
    return ys.length - 1;
  }

  private boolean findRegions(List<Rule> frame) {
    boolean[] ruledRight = new boolean[cellOf.length];
    boolean[] ruledBelow = new boolean[cellOf.length];
    for (Rule rule : frame) {
      int line = nearest(rule.level() ? ys : xs, rule.at());
      for (int i = 0; line > 0 && i < (rule.level() ? columns() : rows()); i++) {
        float[] along = rule.level() ? xs : ys;
        if (rule.covers((along[i] + along[i + 1]) / 2)) {
          if (rule.level()) {
            ruledBelow[(line - 1) * columns() + i] = true;
          } else if (line <= columns()) {
            ruledRight[i * columns() + line - 1] = true;
          }
        }
      }
    }
    for (int box = 0; box < cellOf.length; box++) {
      if (cellOf[box] < 0 && !takeRegion(box, ruledRight, ruledBelow)) {
        return false;
      }
    }
    return true;
  }

  /** Grows a rectangle from its first box; false where a box of it hangs together with others. */
  private boolean takeRegion(int box, boolean[] ruledRight, boolean[] ruledBelow) {
    int row = box / columns();
    int column = box % columns();
    int lastColumn = column;
    while (lastColumn < columns() - 1 && !ruledRight[row * columns() + lastColumn]) {
      lastColumn++;
    }
    int lastRow = row;
    while (lastRow < rows() - 1 && !ruledBelow[lastRow * columns() + column]) {
      lastRow++;
    }
    for (int r = row; r <= lastRow; r++) {
      for (int c = column; c <= lastColumn; c++) {
        int at = r * columns() + c;
        boolean rightEdge = c == columns() - 1 || ruledRight[at];
        boolean lowerEdge = r == rows() - 1 || ruledBelow[at];
        if (cellOf[at] >= 0 || rightEdge != (c == lastColumn) || lowerEdge != (r == lastRow)) {
          return false;
        }
        cellOf[at] = regions.size();
      }
    }
    regions.add(new Region(row, column, lastRow - row + 1, lastColumn - column + 1));
    return true;
  }

  private static int nearest(float[] places, float at) {
    int best = 0;
    for (int i = 1; i < places.length; i++) {
      best = Math.abs(places[i] - at) < Math.abs(places[best] - at) ? i : best;
    }
    return Math.abs(places[best] - at) <= 2 * SLACK ? best : -1;
  }

  float top() {
    return ys[0];
  }

  /** Whether a glyph stands within the frame. */
  boolean holds(Glyph glyph) {
    return cellAt(glyph) >= 0;
  }

  private int cellAt(Glyph glyph) {
    int column = between(xs, glyph.middle());
    int row = between(ys, glyph.y() - glyph.size() * 0.3f);
    return row < 0 || column < 0 ? -1 : cellOf[row * columns() + column];
  }

  private static int between(float[] places, float at) {
    if (at < places[0] || at > places[places.length - 1]) {
      return -1;
    }
    int found = Arrays.binarySearch(places, at);
    return Math.min(found >= 0 ? found : -found - 2, places.length - 2);
  }

  /**
   * For each column edge of another table, the one it is of this table, as where that goes on with
   * this on the next page; empty where it does not.
   */
  int[] edgesOf(RuledTable other) {
    int[] edges = new int[other.xs.length];
    int at = 0;
    for (int i = 0; i < edges.length; i++) {
      while (at < xs.length && xs[at] < other.xs[i] - 4) {
        at++;
      }
      if (at == xs.length || xs[at] > other.xs[i] + 4) {
        return new int[0];
      }
      edges[i] = at;
    }
    boolean outer = edges[0] == 0 && edges[edges.length - 1] == xs.length - 1;
    return outer ? edges : new int[0];
  }

  /** The columns of cells in the last row whose words fill their last line. */
  Set<Integer> fullAtEnd(List<Glyph> glyphs, int page) {
    Set<Integer> full = new HashSet<>();
    for (int i = 0; i < regions.size(); i++) {
      Region at = regions.get(i);
      if (at.row() + at.rows() == rows()) {
        int cell = i;
        List<PdfLine> lines =
            PdfLine.of(glyphs.stream().filter(g -> cellAt(g) == cell).toList(), page);
        if (!lines.isEmpty() && isFull(lines.get(lines.size() - 1), at)) {
          full.add(at.column());
        }
      }
    }
    return full;
  }

  private boolean isFull(PdfLine line, Region at) {
    float left = xs[at.column()];
    float right = xs[at.column() + at.columns()];
    return line.right() > right - ROOM * line.size()
        && line.right() - line.left() > 0.6f * (right - left);
  }

  /** The cells with their words, row by row. */
  List<List<Grid.Cell>> cells(List<Glyph> glyphs, int page) {
    List<List<Glyph>> inks = new ArrayList<>();
    regions.forEach(region -> inks.add(new ArrayList<>()));
    for (Glyph glyph : glyphs) {
      int cell = cellAt(glyph);
      if (cell >= 0) {
        inks.get(cell).add(glyph);
      }
    }
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < rows(); i++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < inks.size(); i++) {
      Region at = regions.get(i);
      String words = PdfProse.words(PdfLine.of(inks.get(i), page));
      rows.get(at.row())
          .add(new Grid.Cell(at.row(), at.column(), at.columns(), at.rows(), words, page));
    }
    return rows;
  }
}
