package io.budgetlens.ingest.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a date is written, such as {@code yyyy年M月d日}, {@code dd/MM/yyyy} or {@code yyyyMMdd}: four
 * digits for {@code yyyy}, two for {@code MM} and {@code dd}, one or two for {@code M} and {@code
 * d}. Anything else stands for itself.
 */
record DateForm(String written) {
  private static final Pattern PART = Pattern.compile("yyyy|MM|M|dd|d");

  /** Empty where year, month and day do not each stand once. */
  static Optional<DateForm> of(String written) {
    DateForm form = new DateForm(written);
    boolean whole =
        written.matches("[^\\\\^\\[\\]'\"]*")
            && form.count('y') == 1
            && form.count('M') == 1
            && form.count('d') == 1;
    return whole ? Optional.of(form) : Optional.empty();
  }

  private int count(char part) {
    int n = 0;
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      n += parts.group().charAt(0) == part ? 1 : 0;
    }
    return n;
  }

  /** Whether a day such as {@code 2024-03-31} may be written in the form. */
  boolean isLikeDaysOfSheets() {
    return "2024-03-31".matches(pattern());
  }

  /** A pattern of the form with a group for each part. */
  String pattern() {
    StringBuilder out = new StringBuilder("^");
    int at = 0;
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      out.append(literal(written.substring(at, parts.start()))).append(digits(parts.group()));
      at = parts.end();
    }
    return out.append(literal(written.substring(at))).append('$').toString();
  }

  /** The number of a part's group, from 1. */
  int group(char part) {
    int n = 0;
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      n++;
      if (parts.group().charAt(0) == part) {
        return n;
      }
    }
    throw new IllegalStateException(written + " has no " + part);
  }

  private static String digits(String part) {
    return switch (part) {
      case "yyyy" -> "([0-9]{4})";
      case "MM", "dd" -> "([0-9]{2})";
      default -> "([0-9]{1,2})";
    };
  }

  private static String literal(String text) {
    return text.replaceAll("([^0-9A-Za-z\\u0080-\\uffff])", "[$1]");
  }
}
