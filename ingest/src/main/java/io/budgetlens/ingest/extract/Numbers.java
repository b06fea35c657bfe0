package io.budgetlens.ingest.extract;

import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the number, year or formula that starts at a digit (or at the sign before one). */
final class Numbers {
  private static final int LONGEST = 18;
  private static final String PERCENT = "百分之";
  private static final String FORMULA = "/×*÷";
  private static final String BOUND_BEFORE = "≥≤<>第表图";
  private static final String RANGE = "-~～至—到";

  private Numbers() {}

  static boolean startsAt(String text, int at) {
    if (Digits.digitAt(text, at)) {
      return true;
    }
    return text.charAt(at) == '-' && Digits.digitAt(text, at + 1) && !Digits.digitAt(text, at - 1);
  }

  static Token at(String text, int at) {
    boolean negative = text.charAt(at) == '-';
    Digits digits = Digits.at(text, negative ? at + 1 : at);
    int end = digits.end();
    if (digits.broken() || digits.plain().length() > LONGEST) {
      return Token.mark(Token.Type.BROKEN, at, Math.max(end, unitEnd(text, end)));
    }
    if (isCode(text, at, end)) {
      return Token.mark(Token.Type.SKIP, at, end);
    }
    if (end < text.length() && text.charAt(end) == '年' && digits.isWhole()) {
      return year(text, at, digits);
    }
    return isRange(text, end) ? range(text, at, end) : amount(text, at, digits, negative);
  }

  /** {@code 百分之7.98}. */
  static @Nullable Token percentAt(String text, int at) {
    int from = at + PERCENT.length();
    if (!text.startsWith(PERCENT, at) || !Digits.digitAt(text, from)) {
      return null;
    }
    Digits digits = Digits.at(text, from);
    return digits.broken() || digits.plain().length() > LONGEST
        ? Token.mark(Token.Type.BROKEN, at, digits.end())
        : Token.amount(
            new Amount(
                Amount.Kind.PERCENT,
                new BigDecimal(digits.plain()),
                digits.decimals(),
                "%",
                at,
                digits.end()));
  }

  private static Token amount(String text, int at, Digits digits, boolean negative) {
    int end = digits.end();
    Units.Unit unit = Units.at(text, end);
    int behind = end + (unit.kind() == Amount.Kind.OTHER ? 0 : unit.words().length());
    if (isFormula(text, at, behind)) {
      return Token.mark(Token.Type.SKIP, at, behind);
    }
    if (isDate(unit.words())) {
      return Token.mark(Token.Type.SKIP, at, end + 1);
    }
    if (isBounded(text, at, behind)) {
      return Token.mark(Token.Type.BROKEN, at, behind);
    }
    BigDecimal number = new BigDecimal(digits.plain());
    return Token.amount(
        new Amount(
            unit.kind(),
            negative ? number.negate() : number,
            digits.decimals(),
            unit.words(),
            at,
            behind));
  }

  private static boolean isDate(String unit) {
    return unit.equals("月") || unit.equals("日") || unit.equals("号");
  }

  private static boolean isFormula(String text, int at, int behind) {
    boolean before = at > 0 && FORMULA.indexOf(text.charAt(at - 1)) >= 0;
    boolean after =
        behind < text.length()
            && FORMULA.indexOf(text.charAt(behind)) >= 0
            && !text.startsWith("/人", behind);
    return before || after;
  }

  /** More than, at least, some of: no figure. */
  private static boolean isBounded(String text, int at, int behind) {
    if (at > 0 && BOUND_BEFORE.indexOf(text.charAt(at - 1)) >= 0) {
      return true;
    }
    return text.startsWith("以上", behind)
        || text.startsWith("以下", behind)
        || (text.startsWith("以内", behind) && !isBudget(text, at))
        || text.startsWith("及以", behind)
        || text.startsWith("(含)", behind)
        || text.startsWith("余", behind)
        || text.startsWith("多万", behind)
        || text.startsWith("多元", behind)
        || text.startsWith("之间", behind);
  }

  /** {@code 控制在预算15.80万元以内}: the budget itself, whatever stayed within it. */
  private static boolean isBudget(String text, int at) {
    return text.startsWith("预算", at - 2) || text.startsWith("预算数", at - 3);
  }

  private static boolean isCode(String text, int at, int end) {
    return isLatin(text, at - 1) || isLatin(text, end);
  }

  private static boolean isLatin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isRange(String text, int end) {
    int behind = Math.max(end, unitEnd(text, end));
    return behind + 1 < text.length()
        && RANGE.indexOf(text.charAt(behind)) >= 0
        && Digits.digitAt(text, behind + 1);
  }

  private static Token range(String text, int at, int end) {
    Digits second = Digits.at(text, Math.max(end, unitEnd(text, end)) + 1);
    int behind = second.end();
    boolean years = behind < text.length() && text.charAt(behind) == '年';
    boolean months = behind < text.length() && text.charAt(behind) == '月';
    if (months) {
      return Token.mark(Token.Type.SKIP, at, behind + 1);
    }
    return years
        ? Token.mark(Token.Type.YEAR_RANGE, at, behind + 1)
        : Token.mark(Token.Type.BROKEN, at, unitEnd(text, behind));
  }

  private static int unitEnd(String text, int at) {
    return Math.min(text.length(), at + Units.at(text, at).words().length());
  }

  private static Token year(String text, int at, Digits digits) {
    int behind = digits.end() + 1;
    if (behind < text.length() && "初末终底".indexOf(text.charAt(behind)) >= 0) {
      behind--; // 2023年初预算: 年初 belongs to the name
    }
    boolean fiscal = behind < text.length() && text.charAt(behind) == '度';
    int end = fiscal ? behind + 1 : behind;
    int length = digits.plain().length();
    if (length == 4 && text.charAt(at) != '-') {
      return fourDigits(text, at, Integer.parseInt(digits.plain()), end);
    }
    boolean bad = length > 4 || (fiscal && length > 1);
    return Token.mark(bad ? Token.Type.BAD_YEAR : Token.Type.SKIP, at, end);
  }

  private static Token fourDigits(String text, int at, int year, int end) {
    if (!FiscalYear.isValid(year)) {
      return Token.mark(Token.Type.BAD_YEAR, at, end);
    }
    boolean range =
        end + 4 < text.length()
            && RANGE.indexOf(text.charAt(end)) >= 0
            && Digits.digitAt(text, end + 1)
            && Digits.digitAt(text, end + 4);
    return range
        ? Token.mark(Token.Type.YEAR_RANGE, at, Digits.at(text, end + 1).end() + 1)
        : Token.year(year, at, end);
  }
}
