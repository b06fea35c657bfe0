package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units money is written in. */
final class MoneyUnit {
  private static final Map<String, BigDecimal> YUAN =
      Map.of(
          "元", BigDecimal.ONE,
          "千元", new BigDecimal("1000"),
          "万元", new BigDecimal("10000"),
          "万", new BigDecimal("10000"),
          "十万元", new BigDecimal("100000"),
          "百万元", new BigDecimal("1000000"),
          "千万元", new BigDecimal("10000000"),
          "亿元", new BigDecimal("100000000"),
          "亿", new BigDecimal("100000000"));
  private static final List<String> LONGEST_FIRST =
      List.of("百万元", "千万元", "十万元", "万元", "千元", "亿元", "元", "亿", "万");

  private MoneyUnit() {}

  static BigDecimal yuan(String unit) {
    BigDecimal yuan = YUAN.get(unit);
    if (yuan == null) {
      throw new IllegalArgumentException("no unit of money: " + unit);
    }
    return yuan;
  }

  static Optional<String> at(String text, int at) {
    return LONGEST_FIRST.stream().filter(unit -> text.startsWith(unit, at)).findFirst();
  }

  /** The unit that a heading or a column head names, as in {@code 单位：万元} or {@code (万元)}. */
  static Optional<String> named(String text) {
    for (int unit = text.indexOf("单位"); unit >= 0; unit = text.indexOf("单位", unit + 1)) {
      Optional<String> named =
          at(text, skipMarks(text, unit + 2)).filter(words -> words.endsWith("元"));
      if (named.isPresent()) {
        return named;
      }
    }
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      Optional<String> named = at(text, skipMarks(text, open + 1)).filter(u -> u.endsWith("元"));
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private static int skipMarks(String text, int from) {
    int at = from;
    while (at < text.length() && ":：(为是".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
