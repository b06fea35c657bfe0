package io.budgetlens.ingest.extract;

/**
 * The digits of one number: thousands parted by commas, at most one decimal point, blanks inside
 * only where a unit behind them shows that they are one number.
 *
 * @param plain the digits without commas and blanks
 */
record Digits(String plain, int start, int end, boolean broken) {

  private static final int LONGEST_PARTED = 40;

  static Digits at(String text, int start) {
    int wide = runEnd(text, start, true);
    int end = runEnd(text, start, false);
    if (wide > end && joins(text, start, end, wide)) {
      return of(text, start, wide);
    }
    return of(text, start, end);
  }

  int decimals() {
    int point = plain.indexOf('.');
    return point < 0 ? 0 : plain.length() - point - 1;
  }

  boolean isWhole() {
    return plain.indexOf('.') < 0;
  }

  /** The end of a run of digits with their commas and points, and blanks if asked for. */
  private static int runEnd(String text, int start, boolean blanks) {
    int at = start;
    int limit = Math.min(text.length(), start + (blanks ? LONGEST_PARTED : text.length()));
    while (at < limit) {
      char c = text.charAt(at);
      boolean inside = isDigit(c) || c == '.' || (blanks && c == ' ') || comma(text, at);
      if (!inside) {
        break;
      }
      at++;
    }
    while (at > start + 1 && !isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** An ASCII comma between digits always belongs to the run; a full-width one before a triple. */
  private static boolean comma(String text, int at) {
    char c = text.charAt(at);
    if (c == ',') {
      return digitAt(text, at + 1);
    }
    return c == '，' && triple(text, at + 1) && shortGroup(text, at);
  }

  private static boolean triple(String text, int at) {
    return digitAt(text, at)
        && digitAt(text, at + 1)
        && digitAt(text, at + 2)
        && !digitAt(text, at + 3);
  }

  private static boolean shortGroup(String text, int comma) {
    return !(digitAt(text, comma - 1)
        && digitAt(text, comma - 2)
        && digitAt(text, comma - 3)
        && digitAt(text, comma - 4));
  }

  private static boolean joins(String text, int start, int end, int wide) {
    boolean yearFirst =
        end - start == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
    boolean rowNumberBefore = start > 0 && text.charAt(start - 1) == ' ';
    return !yearFirst
        && !rowNumberBefore
        && !of(text, start, wide).broken
        && Units.isReadAt(text, wide);
  }

  private static Digits of(String text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    boolean broken = false;
    boolean point = false;
    int group = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '，') {
        broken |= point || (group < 0 ? plain.length() > 3 : group != 3);
        group = 0;
      } else if (c == '.') {
        broken |= point || (group >= 0 && group != 3);
        point = true;
        group = -1;
        plain.append(c);
      } else if (c != ' ') {
        plain.append(c);
        group = group < 0 ? group : group + 1;
      }
    }
    return new Digits(plain.toString(), start, end, broken || (group >= 0 && group != 3));
  }

  static boolean digitAt(String text, int at) {
    return at >= 0 && at < text.length() && isDigit(text.charAt(at));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
