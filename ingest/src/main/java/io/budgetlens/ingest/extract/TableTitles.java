package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.List;

/** The lines over the numbers of tables: titles and captions that stand in the tables' own rows. */
final class TableTitles {
  private static final int TABLES = 3;
  private static final int ROWS = 4;
  private static final int LONGEST = 60;
  private static final int LONGEST_YEAR = 9;

  private TableTitles() {}

  static List<String> of(Document document) {
    List<String> lines = new ArrayList<>();
    document.tables().stream()
        .limit(TABLES)
        .flatMap(table -> table.rows().stream().limit(ROWS))
        .forEach(row -> add(document, row, lines));
    return lines;
  }

  /** {@code 部门:某某局} or {@code 2022年度}. */
  private static boolean isCaption(String words) {
    boolean colon = words.indexOf(':') > 0 || words.indexOf('：') > 0;
    return colon || (words.length() <= LONGEST_YEAR && words.contains("年度"));
  }

  /** A row of one cell is a title; in a row of several, captions are told by their words. */
  private static void add(Document document, Table.Row row, List<String> lines) {
    List<String> words = new ArrayList<>();
    for (Table.Cell cell : row.cells()) {
      if (cell.span().end() - cell.span().start() <= LONGEST * 2) {
        String plain = PlainText.of(document.text(), cell.span().start(), cell.span().end()).text();
        if (!plain.isEmpty() && plain.length() <= LONGEST) {
          words.add(plain);
        }
      }
    }
    boolean title = words.size() == 1;
    words.stream().filter(w -> title || isCaption(w)).forEach(lines::add);
  }
}
