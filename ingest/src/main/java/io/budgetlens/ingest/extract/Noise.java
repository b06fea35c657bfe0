package io.budgetlens.ingest.extract;

/** What word processors and converters leave in a text and no reader sees. */
final class Noise {
  private static final int LONGEST_BOOKMARK = 80;
  private static final int LONGEST_SOUND = 7;

  private Noise() {}

  /** How many characters of noise start here; 0 where there is none. */
  static int lengthAt(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '[') {
      return text.startsWith("[bookmark:", at) ? through(text, ']', at, to, LONGEST_BOOKMARK) : 0;
    }
    if (c == 'P' && text.startsWith("PAGEREF", at)) {
      return pageReference(text, at, to);
    }
    return c == '(' || c == '（' ? sound(text, at, to) : 0;
  }

  private static int through(String text, char close, int at, int to, int longest) {
    int limit = Math.min(to, at + longest);
    for (int i = at; i < limit; i++) {
      if (text.charAt(i) == close) {
        return i + 1 - at;
      }
    }
    return 0;
  }

  /** {@code PAGEREF _Toc25831 h 3}: a table of contents that lost its fields. */
  private static int pageReference(String text, int at, int to) {
    int i = at + "PAGEREF".length();
    int limit = Math.min(to, at + LONGEST_BOOKMARK);
    while (i < limit && (text.charAt(i) < 0x80 && text.charAt(i) != '\n')) {
      i++;
    }
    return i - at;
  }

  /** {@code 預(yù)算}: a sound that a converter wrote behind a character; it has a toned letter. */
  private static int sound(String text, int at, int to) {
    int limit = Math.min(to, at + LONGEST_SOUND + 2);
    boolean toned = false;
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return toned ? i + 1 - at : 0;
      }
      boolean latin = c >= 'a' && c <= 'z';
      boolean accented = c >= 0xE0 && c <= 0x1DC;
      if (!latin && !accented) {
        return 0;
      }
      toned |= accented;
    }
    return 0;
  }
}
