package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From what stands on pages to a text in reading order: ruled tables by their frames, aligned ones
 * by their gaps, lines put together to paragraphs, both also across pages.
 */
final class PdfLayout {
  /** A table with the page it stands on. */
  private record Placed(
      RuledTable table, int page, List<List<Grid.Cell>> cells, Set<Integer> full) {}

  private final Draft draft;
  private final Map<Integer, PdfProse.Margins> margins = new HashMap<>();

  /** Those of lines that stand in a column; lines are told apart by identity. */
  private final Map<PdfLine, PdfProse.Margins> columnMargins = new IdentityHashMap<>();

  private final List<PdfLine> paragraph = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final Map<Integer, Integer> paragraphsOf = new HashMap<>();
  private final List<PdfProse.Margins> columns = new ArrayList<>();
  private @Nullable Placed openTable;
  private Grid grid = new Grid();

  private PdfLayout(Draft draft) {
    this.draft = draft;
  }

  static void write(List<PdfPage> pages, Draft draft) {
    PdfLayout layout = new PdfLayout(draft);
    List<List<Placed>> tables = new ArrayList<>();
    List<List<PdfLine>> lines = new ArrayList<>();
    for (PdfPage page : pages) {
      List<Glyph> rest = new ArrayList<>(page.glyphs());
      tables.add(takeTables(page, rest));
      lines.add(PdfLine.of(rest, page.number()));
    }
    lines = PdfMargins.without(lines, pages);
    layout.measure(pages, lines);
    for (int i = 0; i < pages.size(); i++) {
      layout.page(lines.get(i), tables.get(i));
    }
    layout.endParagraph();
    layout.endTable();
  }

  /** Finds the ruled tables of a page, and takes their glyphs away from the others. */
  private static List<Placed> takeTables(PdfPage page, List<Glyph> rest) {
    List<Placed> placed = new ArrayList<>();
    for (List<Rule> frame : PdfRules.frames(page.rules())) {
      RuledTable table = RuledTable.of(frame);
      if (table != null) {
        List<Glyph> within = rest.stream().filter(table::holds).toList();
        if (!within.isEmpty()) {
          rest.removeIf(table::holds);
          int number = page.number();
          Set<Integer> full = table.fullAtEnd(within, number);
          placed.add(new Placed(table, number, table.cells(within, number), full));
        }
      }
    }
    placed.sort(Comparator.comparing(each -> each.table().top()));
    return placed;
  }

  /** Pages of one width have the margins of all of them; a last page alone may be too short. */
  private void measure(List<PdfPage> pages, List<List<PdfLine>> lines) {
    Map<Integer, List<PdfLine>> byWidth = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      int width = Math.round(pages.get(i).width());
      byWidth.computeIfAbsent(width, w -> new ArrayList<>()).addAll(lines.get(i));
    }
    Map<Integer, PdfProse.Margins> ofWidth = new HashMap<>();
    byWidth.forEach((width, each) -> ofWidth.put(width, PdfProse.Margins.of(each)));
    for (PdfPage page : pages) {
      margins.put(page.number(), ofWidth.get(Math.round(page.width())));
    }
  }

  private void page(List<PdfLine> lines, List<Placed> tables) {
    int next = 0;
    for (Placed table : tables) {
      int end = next;
      while (end < lines.size() && lines.get(end).y() < table.table().top()) {
        end++;
      }
      parts(lines.subList(next, end));
      table(table);
      next = end;
    }
    parts(lines.subList(next, lines.size()));
  }

  private void parts(List<PdfLine> lines) {
    for (PdfColumns.Part part : PdfColumns.of(lines)) {
      PdfProse.Margins ofColumn = ofColumn(part);
      if (ofColumn != null) {
        part.lines().forEach(line -> columnMargins.put(line, ofColumn));
      }
      lines(part.lines());
    }
  }

  /** The margins of a column: a last page may fill only the first of those of the pages before. */
  private PdfProse.@Nullable Margins ofColumn(PdfColumns.Part part) {
    if (part.column()) {
      PdfProse.Margins margins = PdfProse.Margins.of(part.lines());
      columns.add(margins);
      return margins;
    }
    return columns.stream().filter(c -> c.isFilledBy(part.lines())).findFirst().orElse(null);
  }

  private void lines(List<PdfLine> lines) {
    int i = 0;
    while (i < lines.size()) {
      endTable();
      int rows = AlignedTable.length(lines, i);
      List<List<Grid.Cell>> cells =
          rows == 0 ? null : AlignedTable.rows(lines.subList(i, i + rows));
      if (cells != null) {
        endParagraph();
        grid.append(cells);
        endTable();
        i += rows;
      } else {
        line(lines.get(i));
        i++;
      }
    }
  }

  private void line(PdfLine line) {
    if (!paragraph.isEmpty()) {
      PdfLine before = paragraph.get(paragraph.size() - 1);
      if (!PdfProse.continues(before, marginsOf(before), line, marginsOf(line))) {
        endParagraph();
      }
    }
    paragraph.add(line);
    PdfProse.append(words, line.words());
  }

  private PdfProse.Margins marginsOf(PdfLine line) {
    PdfProse.Margins ofColumn = columnMargins.get(line);
    return ofColumn != null
        ? ofColumn
        : margins.getOrDefault(line.page(), new PdfProse.Margins(0, 0, 0));
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    int page = paragraph.get(0).page();
    int last = paragraph.get(paragraph.size() - 1).page();
    String place = "page " + page + " paragraph " + paragraphsOf.merge(page, 1, Integer::sum);
    draft.paragraph(
        words.toString(), last > page ? place + " to page " + last : place, page, false);
    paragraph.clear();
    words.setLength(0);
  }

  /** Adds a table, as more rows of the one before where it goes on over the page. */
  private void table(Placed table) {
    endParagraph();
    Placed open = openTable;
    int[] edges =
        open != null && open.page() + 1 == table.page()
            ? open.table().edgesOf(table.table())
            : new int[0];
    if (open == null || edges.length == 0) {
      endTable();
      grid.append(table.cells());
      openTable = table;
      return;
    }
    List<List<Grid.Cell>> rows = Grid.moved(table.cells(), edges);
    int repeated = grid.repeatedBy(rows);
    rows = rows.subList(repeated, rows.size());
    PdfContinuation.append(grid, rows, open.full(), open.table().isOpenBelow());
    openTable = new Placed(open.table(), table.page(), rows, table.full());
  }

  private void endTable() {
    if (!grid.rows().isEmpty()) {
      draft.table(grid);
      grid = new Grid();
    }
    openTable = null;
  }
}
