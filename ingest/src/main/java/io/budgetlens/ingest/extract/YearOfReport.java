package io.budgetlens.ingest.extract;

import io.budgetlens.model.fiscal.FiscalYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The year a document reports on: its title's, else the one its text names most as 年度. */
final class YearOfReport {
  private static final int LONGEST_TITLE = 70;

  private YearOfReport() {}

  static @Nullable Integer of(List<String> lines, String body) {
    for (String line : lines) {
      if (line.length() <= LONGEST_TITLE && line.indexOf('。') < 0 && !isDate(line)) {
        Integer year = inTitle(line);
        if (year != null) {
          return year;
        }
      }
    }
    return mostNamed(body);
  }

  private static boolean isDate(String line) {
    return line.contains("日期") || line.contains("时间") || line.contains("月");
  }

  /** Exactly one year, written with four digits; anything else is for the text to tell. */
  static @Nullable Integer inTitle(String line) {
    Integer found = null;
    for (int i = 0; i < line.length(); i++) {
      Integer year = yearAt(line, i);
      if (year != null && found != null && !found.equals(year)) {
        return null;
      }
      found = year == null ? found : year;
    }
    return found;
  }

  private static @Nullable Integer yearAt(String text, int at) {
    boolean four = at + 4 < text.length() + 1;
    if (!four || Digits.digitAt(text, at - 1) || Digits.digitAt(text, at + 4)) {
      return null;
    }
    for (int i = at; i < at + 4; i++) {
      if (!Digits.digitAt(text, i)) {
        return null;
      }
    }
    int year = Integer.parseInt(text.substring(at, at + 4));
    boolean named = text.startsWith("年", at + 4) || text.startsWith("部门", at + 4);
    return named && FiscalYear.isValid(year) && year >= 1990 ? year : null;
  }

  private static @Nullable Integer mostNamed(String body) {
    Map<Integer, Integer> times = new HashMap<>();
    for (int i = body.indexOf('年'); i >= 0; i = body.indexOf('年', i + 1)) {
      Integer year = yearAt(body, i - 4);
      if (year != null) {
        times.merge(year, body.startsWith("年度", i) ? 3 : 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
