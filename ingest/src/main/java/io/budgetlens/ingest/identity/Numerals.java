package io.budgetlens.ingest.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of schools and hospitals: 第42中学 is 第四十二中学. */
final class Numerals {
  private static final Pattern ARABIC = Pattern.compile("第([0-9]{1,3})");
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  static String chinese(String name) {
    Matcher found = ARABIC.matcher(name);
    StringBuilder out = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(out, "第" + words(Integer.parseInt(found.group(1))));
    }
    return found.appendTail(out).toString();
  }

  /** 1 to 999 in words. */
  private static String words(int number) {
    if (number >= 100) {
      int rest = number % 100;
      String tens = rest == 0 ? "" : rest < 10 ? "零" + words(rest) : all(rest);
      return DIGITS.charAt(number / 100) + "百" + tens;
    }
    return number >= 10 && number < 20 ? "十" + one(number % 10) : all(number);
  }

  private static String all(int number) {
    return number < 10 ? one(number) : DIGITS.charAt(number / 10) + "十" + one(number % 10);
  }

  private static String one(int digit) {
    return digit == 0 ? "" : String.valueOf(DIGITS.charAt(digit));
  }
}
