package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of a class and its name, in two cells or in one.
 *
 * @param behind the place of the cell behind the name
 */
record ClassCode(String code, String name, int behind) {

  /** The first code at or behind a place of a row. */
  static @Nullable ClassCode in(List<Grid.Cell> row, int from) {
    for (int i = from; i < row.size(); i++) {
      String text = row.get(i).text();
      int digits = digits(text);
      if (!isCode(digits)) {
        continue;
      }
      if (digits < text.length()) {
        return new ClassCode(text.substring(0, digits), text.substring(digits), i + 1);
      }
      boolean named = i + 1 < row.size() && row.get(i + 1).number() == null;
      if (named) {
        return new ClassCode(text, Head.bare(row.get(i + 1).text()), i + 2);
      }
    }
    return null;
  }

  boolean isFunctional() {
    return code.startsWith("2");
  }

  boolean isEconomic() {
    return code.startsWith("3") && code.length() < 7;
  }

  private static boolean isCode(int digits) {
    return digits == 3 || digits == 5 || digits == 7;
  }

  private static int digits(String text) {
    int at = 0;
    while (at < text.length() && Digits.isDigit(text.charAt(at))) {
      at++;
    }
    boolean name = at == text.length() || Character.isLetter(text.charAt(at));
    return name ? at : 0;
  }
}
