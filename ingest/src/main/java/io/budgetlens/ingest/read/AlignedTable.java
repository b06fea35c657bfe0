package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without rules: lines whose parts stand under one another across the same wide gaps. It is
 * a table only when every part falls into a column of its own and cells are short.
 */
final class AlignedTable {
  private static final int CELL_CHARS = 20;
  private static final int MOST_ROWS = 200;

  private AlignedTable() {}

  private record Column(float left, float right) {}

  /** How many lines from the first on are one table; less than two are none. */
  static int length(List<PdfLine> lines, int first) {
    int end = first;
    while (end < Math.min(lines.size(), first + MOST_ROWS) && continues(lines, first, end)) {
      end++;
    }
    while (end - first >= 2) {
      if (rows(lines.subList(first, end)) != null) {
        return end - first;
      }
      end--;
    }
    return 0;
  }

  private static boolean continues(List<PdfLine> lines, int first, int at) {
    PdfLine line = lines.get(at);
    return line.segments().size() >= 2
        && (at == first || line.y() - lines.get(at - 1).y() < 3 * line.size());
  }

  /** The cells of the lines, or null where they are no table. */
  static @Nullable List<List<Grid.Cell>> rows(List<PdfLine> lines) {
    List<List<PdfLine>> parts = lines.stream().map(PdfLine::segments).toList();
    List<Column> columns = columns(parts);
    List<List<Grid.Cell>> rows = new ArrayList<>();
    int chars = 0;
    int cells = 0;
    int full = 0;
    for (List<PdfLine> line : parts) {
      List<Grid.Cell> row = row(line, columns, rows.size());
      if (row == null) {
        return null;
      }
      chars += row.stream().mapToInt(cell -> cell.words().length()).sum();
      cells += line.size();
      full += line.size() == columns.size() ? 1 : 0;
      rows.add(row);
    }
    return full >= 2 && chars <= cells * CELL_CHARS ? rows : null;
  }

  /** A row with a cell in every column; null where two parts fall into one. */
  private static @Nullable List<Grid.Cell> row(List<PdfLine> line, List<Column> columns, int row) {
    List<Grid.Cell> cells = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < columns.size(); i++) {
      String words = "";
      if (next < line.size() && line.get(next).left() <= columns.get(i).right()) {
        words = line.get(next).words();
        next++;
      }
      cells.add(new Grid.Cell(row, i, 1, 1, words, line.get(0).page()));
    }
    return next == line.size() ? cells : null;
  }

  private static List<Column> columns(List<List<PdfLine>> parts) {
    List<PdfLine> sorted = new ArrayList<>();
    parts.forEach(sorted::addAll);
    sorted.sort(Comparator.comparingDouble(PdfLine::left));
    List<Column> columns = new ArrayList<>();
    for (PdfLine part : sorted) {
      int last = columns.size() - 1;
      if (last >= 0 && part.left() < columns.get(last).right()) {
        Column wider =
            new Column(columns.get(last).left(), Math.max(columns.get(last).right(), part.right()));
        columns.set(last, wider);
      } else {
        columns.add(new Column(part.left(), part.right()));
      }
    }
    return columns;
  }
}
