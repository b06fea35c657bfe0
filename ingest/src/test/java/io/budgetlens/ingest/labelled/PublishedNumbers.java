package io.budgetlens.ingest.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How the amounts of a text are written. */
enum PublishedNumbers {
  TEN_THOUSANDS("万元", 4, "0.00####"),
  GROUPED_TEN_THOUSANDS("万元", 4, "#,##0.00####"),
  YUAN("元", 0, "0.00"),
  GROUPED_YUAN("元", 0, "#,##0.00"),
  HUNDRED_MILLIONS("亿元", 8, "0.00########");

  private final String unit;
  private final int digits;
  private final String pattern;

  PublishedNumbers(String unit, int digits, String pattern) {
    this.unit = unit;
    this.digits = digits;
    this.pattern = pattern;
  }

  String unit() {
    return unit;
  }

  /** An amount in yuan, without its unit. */
  String bare(BigDecimal yuan) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(yuan.movePointLeft(digits));
  }

  /** A number with its unit and without its sign: words say whether it grew. */
  String of(PublishedFact fact) {
    if (fact.kind() == PublishedFact.Kind.TEXT) {
      return "“" + fact.value() + "”";
    }
    BigDecimal number = fact.number().abs();
    return switch (fact.kind()) {
      case MONEY -> bare(number) + unit;
      case PERCENT -> number.toPlainString() + "%";
      case POINTS -> number.toPlainString() + "分";
      case PERSONS -> number.toPlainString() + "人";
      default -> number.toPlainString() + "个";
    };
  }
}
