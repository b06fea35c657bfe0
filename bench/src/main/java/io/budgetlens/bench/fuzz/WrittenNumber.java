package io.budgetlens.bench.fuzz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that quoted words state, found by other means than the readers': digits, the unit
 * behind them, a sign or brackets.
 *
 * @param unit the words behind the digits
 */
record WrittenNumber(BigDecimal number, String unit) {
  private static final Pattern NUMBER =
      Pattern.compile("^([-(]*)([0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+)\\)?(\\D*?)\\)?$");
  private static final Pattern NOISE =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\"'“”‘’「」\u00a0\u3000]+|\\[?bookmark:[^\\]]*\\]?");
  private static final String NUMERALS = "一二三四五六七八九";
  private static final List<String> MONEY =
      List.of("百万元", "千万元", "十万元", "万元", "千元", "亿元", "元", "亿", "万");

  /** Words in half width without white space and marks that say nothing. */
  static String folded(String words) {
    String half = Normalizer.normalize(words, Normalizer.Form.NFKC);
    return NOISE.matcher(half).replaceAll("").replace('−', '-').replace('﹣', '-');
  }

  static @Nullable WrittenNumber of(String words) {
    String plain = folded(words).replace('萬', '万').replace('億', '亿');
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      BigDecimal digits = new BigDecimal(number.group(2).replace(",", ""));
      return new WrittenNumber(digits, number.group(3));
    }
    return plain.endsWith("个") ? counted(plain.substring(0, plain.length() - 1)) : null;
  }

  private static @Nullable WrittenNumber counted(String numerals) {
    String plain = numerals.replace('两', '二');
    int ten = plain.indexOf('十');
    String tens = ten < 0 ? "" : ten == 0 ? "一" : plain.substring(0, ten);
    String ones = plain.substring(ten + 1);
    if (tens.length() > 1 || ones.length() > 1) {
      return null;
    }
    int value = 10 * (NUMERALS.indexOf(tens) + 1) * (tens.isEmpty() ? 0 : 1);
    value += ones.isEmpty() ? 0 : NUMERALS.indexOf(ones) + 1;
    return new WrittenNumber(BigDecimal.valueOf(value), "个");
  }

  /** The unit of money that words begin with, or the empty string. */
  static String money(String words) {
    return MONEY.stream().filter(words::startsWith).findFirst().orElse("");
  }

  /** How many yuan one of a unit of money is; one for every other unit. */
  static BigDecimal yuan(String unit) {
    BigDecimal yuan = BigDecimal.ONE;
    for (char c : unit.toCharArray()) {
      yuan =
          switch (c) {
            case '十' -> yuan.movePointRight(1);
            case '百' -> yuan.movePointRight(2);
            case '千' -> yuan.movePointRight(3);
            case '万' -> yuan.movePointRight(4);
            case '亿' -> yuan.movePointRight(8);
            default -> yuan;
          };
    }
    return yuan;
  }
}
