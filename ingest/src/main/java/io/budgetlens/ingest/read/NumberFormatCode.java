package io.budgetlens.ingest.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a spreadsheet, such as {@code #,##0.00;[Red](#,##0.00)}, applied to exact
 * decimals. What shows another number than the cell holds (fractions, literals among digits,
 * conditions, Chinese numerals) is not applied: null stands for it.
 */
final class NumberFormatCode {
  private static final Pattern GENERAL = Pattern.compile("(?i)G/通用格式|General|@");

  /** A section for positive, negative or zero numbers. */
  private record Section(String before, String digits, String after, int percents, boolean colour) {
    boolean hasDigits() {
      return !digits.isEmpty();
    }
  }

  private final List<@Nullable Section> sections;

  private NumberFormatCode(List<@Nullable Section> sections) {
    this.sections = sections;
  }

  static NumberFormatCode of(String code) {
    List<@Nullable Section> sections = new ArrayList<>();
    for (String section : split(GENERAL.matcher(code).replaceAll("@"))) {
      sections.add(new Parser(section).section());
    }
    return new NumberFormatCode(sections);
  }

  /** The words of a number, or null where the format is one that is not applied. */
  @Nullable String words(BigDecimal number) {
    boolean own = sections.size() > 1 && number.signum() < 0;
    int at = own ? 1 : sections.size() > 2 && number.signum() == 0 ? 2 : 0;
    Section section = sections.get(at);
    if (section == null) {
      return null;
    }
    String digits = section.hasDigits() ? digits(section, number.abs()) : "";
    String words = (section.before() + digits + section.after()).strip();
    boolean shows = digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    if (number.signum() < 0 && shows && (!own || isToldByColour(section, words))) {
      return "-" + words;
    }
    return words;
  }

  /** A negative number that only its colour tells from a positive one. */
  private static boolean isToldByColour(Section section, String words) {
    return section.colour() && words.matches("[￥¥$€ ]*\\d.*");
  }

  private static String digits(Section section, BigDecimal number) {
    if (section.digits().equals("@")) {
      return CellText.general(number);
    }
    String pattern = section.digits();
    int point = pattern.indexOf('.');
    String whole = point < 0 ? pattern : pattern.substring(0, point);
    String part = point < 0 ? "" : pattern.substring(point + 1).replace(",", "");
    int thousands = commasAtEnd(whole) + commasAtEnd(pattern.substring(whole.length()));
    BigDecimal shown =
        number
            .movePointRight(2 * section.percents() - 3 * thousands)
            .setScale(part.length(), RoundingMode.HALF_UP);
    String plain = shown.toPlainString();
    int dot = plain.indexOf('.');
    String integer = dot < 0 ? plain : plain.substring(0, dot);
    String decimals = dot < 0 ? "" : trimmed(plain.substring(dot + 1), count(part));
    return grouped(integer, whole) + (decimals.isEmpty() ? "" : "." + decimals);
  }

  private static int commasAtEnd(String placeholders) {
    int end = placeholders.length();
    while (end > 0 && placeholders.charAt(end - 1) == ',') {
      end--;
    }
    return placeholders.length() - end;
  }

  private static int count(String placeholders) {
    return placeholders.lastIndexOf('0') + 1;
  }

  private static String trimmed(String decimals, int least) {
    int end = decimals.length();
    while (end > least && decimals.charAt(end - 1) == '0') {
      end--;
    }
    return decimals.substring(0, end);
  }

  private static String grouped(String integer, String pattern) {
    int first = pattern.indexOf('0');
    int least = first < 0 ? 0 : pattern.substring(first).replace(",", "").length();
    StringBuilder digits = new StringBuilder(integer);
    while (digits.length() < least) {
      digits.insert(0, '0');
    }
    if (least == 0 && integer.equals("0") && pattern.equals("#,###")) {
      return "";
    }
    if (pattern.lastIndexOf(',', pattern.length() - 1 - commasAtEnd(pattern)) >= 0) {
      for (int i = digits.length() - 3; i > 0; i -= 3) {
        digits.insert(i, ',');
      }
    }
    return digits.toString();
  }

  /** Sections stand between semicolons that are neither quoted nor escaped. */
  private static List<String> split(String code) {
    List<String> sections = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && "\\_*".indexOf(c) >= 0) {
        i++;
      } else if (!quoted && c == ';') {
        sections.add(code.substring(start, i));
        start = i + 1;
      }
    }
    sections.add(code.substring(start));
    return sections;
  }

  /** Takes a section apart into literals and one run of placeholders. */
  private static final class Parser {
    private final String section;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder digits = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int percents;
    private boolean colour;
    private int at;

    Parser(String section) {
      this.section = section;
    }

    @Nullable Section section() {
      for (at = 0; at < section.length(); at++) {
        if (!take(section.charAt(at))) {
          return null;
        }
      }
      String run = digits.toString();
      if (run.indexOf('.') != run.lastIndexOf('.') || run.contains("@") && run.length() > 1) {
        return null;
      }
      boolean blank = !run.matches(".*[0#@].*");
      return new Section(before.toString(), blank ? "" : run, after.toString(), percents, colour);
    }

    private boolean take(char c) {
      switch (c) {
        case '"' -> quoted();
        case '\\', '!' -> literal(escaped());
        case '_', '*' -> escaped();
        case '[' -> {
          return bracket();
        }
        case '0', '#', '?', '.', '@' -> {
          return placeholder(c);
        }
        case ',' -> {
          return digits.length() > 0 && after.length() == 0 ? placeholder(c) : literal(",");
        }
        case '%' -> {
          percents++;
          literal("%");
        }
        case 'E', 'e', '/' -> {
          return digits.length() == 0 && literal(String.valueOf(c));
        }
        default -> literal(String.valueOf(c));
      }
      return true;
    }

    private boolean literal(String words) {
      (digits.length() == 0 ? before : after).append(words);
      return true;
    }

    /** Placeholders that go on behind a literal would put it among the digits. */
    private boolean placeholder(char c) {
      digits.append(c);
      return after.length() == 0;
    }

    private String escaped() {
      at++;
      return at < section.length() ? String.valueOf(section.charAt(at)) : "";
    }

    private void quoted() {
      int end = section.indexOf('"', at + 1);
      end = end < 0 ? section.length() : end;
      literal(section.substring(at + 1, end));
      at = end;
    }

    /** {@code [Red]}, {@code [$¥-804]}; conditions and numerals are not applied. */
    private boolean bracket() {
      int end = section.indexOf(']', at);
      if (end < 0) {
        return false;
      }
      String inside = section.substring(at + 1, end);
      at = end;
      if (inside.startsWith("$")) {
        int locale = inside.indexOf('-');
        return literal(inside.substring(1, locale < 0 ? inside.length() : locale));
      }
      colour = true;
      return inside.matches(
          "(?i)black|white|red|green|blue|yellow|magenta|cyan|[黑白红绿蓝黄洋红青]+色?|(?:color|颜色) ?\\d+");
    }
  }
}
