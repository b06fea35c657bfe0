package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.conform.UnitName;
import io.budgetlens.ingest.read.SheetRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook as tables that layouts may fit. */
final class SheetTables {
  private static final int HEAD_ROWS = 60;
  private static final int MOST_SHEETS = 200;

  private final String file;
  private final SheetRows book;
  private final Map<Integer, SheetHead> heads = new HashMap<>();

  private SheetTables(String file, SheetRows book) {
    this.file = file;
    this.book = book;
  }

  /**
   * @param file what messages call the workbook
   * @throws io.budgetlens.ingest.read.UnreadableDocument where it cannot be read
   */
  static SheetTables open(String file, Path path) {
    return new SheetTables(file, SheetRows.open(path, file));
  }

  boolean fit(Layout layout) {
    return sheets(layout).stream().anyMatch(sheet -> head(layout, sheet).isPresent());
  }

  private Optional<TableHead> head(Layout layout, int sheet) {
    SheetHead head = head(sheet);
    return TableHead.find(layout, file + " " + head.name(), head.rows(), ',');
  }

  private SheetHead head(int sheet) {
    return heads.computeIfAbsent(sheet, s -> SheetHead.read(book, s, HEAD_ROWS));
  }

  /** The sheet that a layout names, even a hidden one; else all that are shown. */
  private List<Integer> sheets(Layout layout) {
    String wanted = layout.finding().sheet();
    List<Integer> shown =
        IntStream.range(0, book.sheets().size())
            .filter(i -> book.sheets().get(i).visible())
            .limit(MOST_SHEETS)
            .boxed()
            .toList();
    if (wanted == null) {
      return shown;
    }
    List<Integer> named =
        IntStream.range(0, book.sheets().size())
            .filter(i -> isCalled(book.sheets().get(i).name(), wanted))
            .boxed()
            .toList();
    boolean counted = named.isEmpty() && wanted.matches("[1-9][0-9]{0,3}");
    if (!counted) {
      return named;
    }
    int number = Integer.parseInt(wanted);
    return number <= shown.size() ? List.of(shown.get(number - 1)) : List.of();
  }

  private static boolean isCalled(String sheet, String wanted) {
    return UnitName.normalise(sheet).equals(UnitName.normalise(wanted));
  }

  /**
   * All tables that the layout fits, one of each sheet.
   *
   * @param scratch where copies may be written
   */
  List<FoundTable> found(Layout layout, Path scratch) {
    List<FoundTable> found = new ArrayList<>();
    for (int sheet : sheets(layout)) {
      TableHead head = head(layout, sheet).orElse(null);
      if (head != null) {
        Path text = scratch.resolveSibling(scratch.getFileName() + "." + (sheet + 1));
        new SheetText(layout, head(sheet), head).write(book, text);
        found.add(FoundTable.ofSheet(layout, file, head(sheet).name(), head.headers(), text));
      }
    }
    return found;
  }

  /** A header that a layout asks for and no sheet has; absent where none has any of them. */
  @Nullable String missing(Layout layout) {
    String missing = null;
    for (int sheet : sheets(layout)) {
      String here = TableHead.missingIn(layout, head(sheet).rows());
      missing = missing == null ? here : missing;
    }
    return missing;
  }
}
