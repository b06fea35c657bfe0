package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Delimited.HeadRow;
import io.budgetlens.ingest.layout.SampleTable.Place;
import io.budgetlens.ingest.layout.SheetHead.SheetRow;
import io.budgetlens.ingest.read.SheetCell;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.read.SheetRows.Merged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table at the beginning of a workbook that no layout is known for: of the sheets that are
 * shown, the one with the most columns under a header.
 */
final class SampleSheet {
  private static final int MOST_SHEETS = 30;
  private static final int ROWS = 2_000;
  private static final int MOST_HEADER_ROWS = 5;
  private static final int LATEST_HEADER = 40;

  private final SheetHead head;

  private SampleSheet(SheetHead head) {
    this.head = head;
  }

  static SampleTable of(Path file) {
    SheetRows book = SheetRows.open(file, file.getFileName().toString());
    List<String> shown = new ArrayList<>();
    SampleTable best = SampleTable.none();
    for (int i = 0; i < book.sheets().size() && shown.size() < MOST_SHEETS; i++) {
      if (book.sheets().get(i).visible()) {
        shown.add(book.sheets().get(i).name());
        SampleTable table = new SampleSheet(SheetHead.read(book, i, ROWS)).table();
        best = table.headers().size() > best.headers().size() ? table : best;
      }
    }
    Place place = best.sheet();
    if (place == null) {
      return best;
    }
    List<String> others = shown.stream().filter(name -> !name.equals(place.sheet())).toList();
    return new SampleTable(
        ',',
        new Place(place.sheet(), others),
        best.headerRows(),
        best.above(),
        best.headers(),
        best.rows());
  }

  private SampleTable table() {
    List<HeadRow> rows = head.rows();
    for (int i = 0; i < Math.min(rows.size(), LATEST_HEADER); i++) {
      List<String> cells = rows.get(i).cells();
      boolean words = cells.stream().filter(c -> !c.isBlank()).distinct().count() > 1;
      if (words && SampleTable.isHeader(cells)) {
        return table(i);
      }
    }
    return SampleTable.none();
  }

  private SampleTable table(int at) {
    int last = Math.min(lastHeaderRow(at), head.rows().size() - 1);
    List<HeadRow> header = head.rows().subList(at, last + 1);
    Headers headers =
        Headers.of(header.stream().map(HeadRow::cells).toList())
            .without(header.get(header.size() - 1).continued());
    String above =
        head.rows().subList(0, at).stream()
            .flatMap(r -> r.cells().stream().distinct())
            .collect(Collectors.joining(" "));
    List<List<String>> below = new ArrayList<>();
    for (SheetRow row : head.written().subList(last + 1, head.written().size())) {
      below.add(row.cells().stream().map(SheetCell::words).toList());
    }
    Place place = new Place(head.name(), List.of());
    return new SampleTable(
        ',', place, header.size(), head.name() + " " + above, headers.written(), below);
  }

  /** A header goes down as far as cells that are merged in it, and one row below merged groups. */
  private int lastHeaderRow(int at) {
    int first = head.written().get(at).row();
    int bottom = first;
    for (Merged range : head.merged()) {
      if (range.top() == first) {
        boolean group = range.right() > range.left() && range.bottom() == first;
        bottom = Math.max(bottom, group ? first + 1 : range.bottom());
      }
    }
    int most = Math.min(bottom, first + MOST_HEADER_ROWS - 1);
    int last = at;
    while (last + 1 < head.written().size() && head.written().get(last + 1).row() <= most) {
      last++;
    }
    return last;
  }
}
