package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A count from one to ninety-nine in Chinese numerals, with 个 behind it: {@code 十二个}. */
final class ChineseCount {
  private static final String NUMERALS = "一二三四五六七八九";
  private static final int LONGEST = 3;

  private ChineseCount() {}

  static @Nullable Token at(String text, int at) {
    int value = 0;
    int pending = 0;
    int i = at;
    while (i < text.length() && i < at + LONGEST) {
      char c = text.charAt(i);
      int digit = c == '两' ? 2 : NUMERALS.indexOf(c) + 1;
      if (digit > 0 && pending == 0) {
        pending = digit;
      } else if (c == '十' && value == 0) {
        value = (pending == 0 ? 1 : pending) * 10;
        pending = 0;
      } else {
        break;
      }
      i++;
    }
    boolean counted = i > at && i < text.length() && text.charAt(i) == '个';
    return counted ? count(value + pending, at, i + 1) : null;
  }

  private static Token count(int value, int at, int end) {
    return Token.amount(new Amount(Amount.Kind.COUNT, BigDecimal.valueOf(value), 0, "个", at, end));
  }
}
