package io.budgetlens.ingest.read;

import io.budgetlens.ingest.read.Delimited.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables as delimited text: most lines have the same number of fields, few hold sentences. Lines of
 * one field above and below are titles and notes.
 */
final class CsvReader {
  private static final char[] SEPARATORS = {',', '\t', ';'};
  private static final int LOOKED_AT = 300;
  private static final int PROSE_CHARS = 60;

  private CsvReader() {}

  /** The document, or null where the text is no delimited table. */
  static @Nullable Document read(String text, Refusal refusal) {
    Character separator = separator(text);
    if (separator == null) {
      return null;
    }
    Workbook workbook = new Workbook(refusal);
    Sheet sheet = new Sheet("", (row, column) -> "line " + row + " column " + (column + 1));
    Delimited.read(
        text,
        separator,
        row -> {
          for (int i = 0; i < row.fields().size(); i++) {
            workbook.put(sheet, row.line(), i, row.fields().get(i));
          }
          return true;
        });
    workbook.finish(sheet);
    return workbook.document(MediaKind.CSV);
  }

  private static @Nullable Character separator(String text) {
    Character best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      int width = width(text, separator);
      if (width > most) {
        best = separator;
        most = width;
      }
    }
    return best;
  }

  /** How many fields the rows of a table have; 0 where the separator makes no table. */
  private static int width(String text, char separator) {
    List<Row> rows = new ArrayList<>();
    Delimited.read(
        text,
        separator,
        row -> {
          if (!row.isBlank()) {
            rows.add(row);
          }
          return rows.size() < LOOKED_AT;
        });
    Map<Integer, Integer> widths = new HashMap<>();
    int lone = 0;
    for (Row row : rows) {
      boolean divided = row.fields().size() > 1 && !isGrouping(row, separator);
      if (divided) {
        widths.merge(row.fields().size(), 1, Integer::sum);
      } else {
        lone++;
      }
    }
    int usual =
        widths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    int regular = widths.getOrDefault(usual, 0);
    boolean steady = regular >= 2 && regular * 4 >= (rows.size() - Math.min(lone, regular)) * 3;
    return steady && !isProse(rows, usual) ? usual : 0;
  }

  /** Whether all separators only group the digits of numbers. */
  private static boolean isGrouping(Row row, char separator) {
    if (separator != ',') {
      return false;
    }
    for (int i = 1; i < row.fields().size(); i++) {
      boolean grouped =
          row.fields().get(i - 1).matches("(?s).*\\d")
              && row.fields().get(i).matches("(?s)\\d{3}(?!\\d).*");
      if (!grouped) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProse(List<Row> rows, int usual) {
    long sentences = 0;
    long fields = 0;
    for (Row row : rows) {
      if (row.fields().size() == usual) {
        fields += row.filled();
        sentences += row.fields().stream().filter(CsvReader::isSentence).count();
      }
    }
    return sentences * 5 > fields;
  }

  private static boolean isSentence(String field) {
    return field.length() > PROSE_CHARS || field.stripTrailing().endsWith("。");
  }
}
