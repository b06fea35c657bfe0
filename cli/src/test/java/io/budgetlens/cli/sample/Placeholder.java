package io.budgetlens.cli.sample;

import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure in a report's text: {@code {item form}}, with {@code @-1} for the year before and {@code
 * =value} where the report is to be wrong. Forms: {@code yi} 亿元 with four decimals, {@code wan} 万元
 * with two, {@code yuan}, {@code pct} with two decimals, {@code n} a whole number, {@code pt}
 * points, {@code t} words; endings {@code ,} group thousands, {@code w} full-width digits, {@code
 * a} no sign since the words say that it fell, {@code z} no zeros at the end.
 */
record Placeholder(String item, String form, String endings, int yearsBack, String override) {
  static final Pattern FORM =
      Pattern.compile("\\{([a-z_]+) (yi|wan|yuan|pct|n|pt|t)([,waz]*)( @-1)?(?: =([^}]+))?\\}");

  static Placeholder of(Matcher found) {
    return new Placeholder(
        found.group(1),
        found.group(2),
        found.group(3),
        found.group(4) == null ? 0 : 1,
        found.group(5) == null ? "" : found.group(5));
  }

  boolean isText() {
    return form.equals("t");
  }

  /** The number as the report states it, in the unit it is written in, with its sign. */
  BigDecimal number(BigDecimal recorded) {
    if (!override.isEmpty()) {
      return new BigDecimal(override);
    }
    return switch (form) {
      case "yi" -> recorded.movePointLeft(8).setScale(4, RoundingMode.HALF_UP);
      case "wan" -> recorded.movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
      case "yuan" -> recorded.setScale(2);
      case "pct" -> recorded.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
      case "n" -> recorded.setScale(0, RoundingMode.UNNECESSARY);
      default -> recorded;
    };
  }

  String words(BigDecimal number) {
    if (has('a') && number.signum() >= 0) {
      throw new IllegalArgumentException(
          "the words say that " + item + " fell, but it is " + number);
    }
    BigDecimal shown = has('a') ? number.negate() : number;
    String digits = has('z') || form.equals("pt") ? trimmed(shown) : shown.toPlainString();
    digits = has(',') ? grouped(digits) : digits;
    return has('w') ? fullWidth(digits) : digits;
  }

  /** The value a reader should take from the number: yuan, a fraction, points, people. */
  BigDecimal value(BigDecimal number) {
    return switch (form) {
      case "yi" -> number.movePointRight(8).setScale(2);
      case "wan" -> number.movePointRight(4).setScale(2);
      case "yuan" -> number.setScale(2);
      case "pct" -> number.movePointLeft(2);
      default -> number;
    };
  }

  Measure measure() {
    return Items.get(item).measure();
  }

  private boolean has(char ending) {
    return endings.indexOf(ending) >= 0;
  }

  private static String trimmed(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = point - 3; i > (digits.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    return wide.toString();
  }
}
