package io.budgetlens.ingest.extract;

import java.util.Optional;

/** The unit behind a number. */
final class Units {
  private static final String NOT_POINTS = "别之为钟制期布部析类公校会局支批工组管层值";
  private static final String NOT_PERSONS = "次均天月年";

  private Units() {}

  /** A unit with what it measures; an empty one for a bare number. */
  record Unit(Amount.Kind kind, String words) {}

  static boolean isReadAt(String text, int at) {
    Amount.Kind kind = at(text, at).kind();
    return kind != Amount.Kind.BARE && kind != Amount.Kind.OTHER;
  }

  static Unit at(String text, int at) {
    if (at >= text.length()) {
      return new Unit(Amount.Kind.BARE, "");
    }
    Optional<String> money = MoneyUnit.at(text, at).filter(unit -> isMoney(text, at, unit));
    if (money.isPresent()) {
      return new Unit(Amount.Kind.MONEY, money.get());
    }
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    return switch (c) {
      case '%' -> new Unit(Amount.Kind.PERCENT, "%");
      case '分' -> unless(NOT_POINTS.indexOf(next) >= 0, Amount.Kind.POINTS, "分");
      case '人', '名' ->
          unless(NOT_PERSONS.indexOf(next) >= 0, Amount.Kind.PERSONS, text.substring(at, at + 1));
      case '个' -> counted(text, at);
      case '项' -> new Unit(Amount.Kind.COUNT, "项");
      default ->
          Character.isLetter(c)
              ? new Unit(Amount.Kind.OTHER, text.substring(at, at + 1))
              : new Unit(Amount.Kind.BARE, "");
    };
  }

  private static Unit counted(String text, int at) {
    if (text.startsWith("个百分点", at)) {
      return new Unit(Amount.Kind.OTHER, "个百分点");
    }
    return text.startsWith("个编制", at)
        ? new Unit(Amount.Kind.PERSONS, "个")
        : new Unit(Amount.Kind.COUNT, "个");
  }

  private static Unit unless(boolean other, Amount.Kind kind, String words) {
    return new Unit(other ? Amount.Kind.OTHER : kind, words);
  }

  /** Money, not a price per head; 万 and 亿 alone only where nothing is counted behind them. */
  private static boolean isMoney(String text, int at, String unit) {
    int behind = at + unit.length();
    if (behind >= text.length()) {
      return true;
    }
    char next = text.charAt(behind);
    if (unit.endsWith("元")) {
      return next != '/' && next != '每' && next != '旦';
    }
    return !Character.isLetter(next);
  }
}
