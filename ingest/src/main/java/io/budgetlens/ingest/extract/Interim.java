package io.budgetlens.ingest.extract;

import java.util.List;

/** Words that place amounts in a part of the year: 截至6月底, 1-9月, 上半年. */
final class Interim {
  private static final List<String> WORDS =
      List.of("上半年", "前三季度", "前三个季度", "一季度", "第一季度", "前两个季度", "三季度末", "半年度");
  private static final List<String> WHOLE = List.of("全年", "年末", "年终", "年底", "年度");

  private Interim() {}

  static boolean isIn(String words) {
    return WORDS.stream().anyMatch(words::contains);
  }

  /** Whether a term speaks of the whole year again. */
  static boolean endsAt(String term) {
    return WHOLE.stream().anyMatch(term::startsWith);
  }

  /** A month before December that something is told up to. */
  static boolean at(Cursor cursor) {
    String words = cursor.words();
    int end = words.indexOf('月');
    if (end <= 0 || words.startsWith("12")) {
      return false;
    }
    boolean range = words.startsWith("1-") || words.startsWith("1至") || words.startsWith("1—");
    Token before = cursor.previous();
    Token text = before != null && before.is(Token.Type.YEAR) ? cursor.back(2) : before;
    boolean until = text != null && text.is(Token.Type.TEXT) && isUntil(cursor.words(text));
    return until || (range && !words.contains("12"));
  }

  private static boolean isUntil(String words) {
    return words.endsWith("截至") || words.endsWith("截止");
  }
}
