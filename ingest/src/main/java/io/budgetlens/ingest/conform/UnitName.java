package io.budgetlens.ingest.conform;

import java.util.Locale;

/**
 * A unit's name as it is compared: full-width letters and brackets made half-width, blanks and
 * quotation marks dropped, lower case. The same in Java and in SQL.
 */
public final class UnitName {
  private static final String DROPPED = " \t\r\n\u00a0\u3000“”‘’\"'《》";
  private static final String FROM = fullWidth() + DROPPED;
  private static final String TO = halfWidth();

  private UnitName() {}

  public static String normalise(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      int at = FROM.indexOf(c);
      if (at < 0) {
        out.append(c);
      } else if (at < TO.length()) {
        out.append(TO.charAt(at));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** The normalised form of a column, as SQL of the portable subset. */
  static String sql(String column) {
    String quotedFrom = FROM.replace("'", "''");
    String quotedTo = TO.replace("'", "''");
    return "lower(translate(lower(" + column + "), '" + quotedFrom + "', '" + quotedTo + "'))";
  }

  private static String fullWidth() {
    StringBuilder all = new StringBuilder();
    for (char c = '！'; c <= '～'; c++) {
      if (isKept(c)) {
        all.append(c);
      }
    }
    return all.toString();
  }

  private static String halfWidth() {
    StringBuilder all = new StringBuilder();
    for (char c = '！'; c <= '～'; c++) {
      if (isKept(c)) {
        all.append((char) (c - '！' + '!'));
      }
    }
    return all.toString();
  }

  /** A backslash means something else to each engine, and quotation marks are dropped. */
  private static boolean isKept(char fullWidth) {
    return fullWidth != '＼' && fullWidth != '＂' && fullWidth != '＇';
  }
}
