package io.budgetlens.ingest.extract;

/** A year in Chinese numerals, as 二〇二二年 and with every kind of zero people write there. */
final class ChineseYear {
  private static final int LENGTH = 4;
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final String ZEROS = "零○◯OoОо0";

  private ChineseYear() {}

  /** Makes the last four characters digits, if they are such a year. */
  static void intoDigits(StringBuilder text) {
    int from = text.length() - LENGTH;
    if (from < 0 || !opensYear(text, from) || (from > 0 && digit(text.charAt(from - 1)) >= 0)) {
      return;
    }
    for (int i = from; i < text.length(); i++) {
      if (digit(text.charAt(i)) < 0) {
        return;
      }
    }
    for (int i = from; i < text.length(); i++) {
      text.setCharAt(i, (char) ('0' + digit(text.charAt(i))));
    }
  }

  /** 二〇 or 一九; what is written with digits stays as it is. */
  private static boolean opensYear(StringBuilder text, int from) {
    int second = digit(text.charAt(from + 1));
    return text.charAt(from) == '二' ? second == 0 : text.charAt(from) == '一' && second == 9;
  }

  private static int digit(char c) {
    return ZEROS.indexOf(c) >= 0 ? 0 : NUMERALS.indexOf(c);
  }
}
