package io.budgetlens.ingest.extract;

import java.util.List;

/** Tells points that could be had, or were lost, from those that were got. */
final class FullMark {
  private static final List<String> GOT =
      List.of(
          "实际得分为", "实际得分", "实际得", "实得", "自评得分为", "自评得分", "自评得", "自评分", "自评", "评价得分为", "评价得分", "评价得",
          "评定得分", "评得", "最终得分", "得分为", "得分", "得");

  private FullMark() {}

  /** {@code 分值10分}, {@code 扣0.5分} and {@code 产出指标(50分)} say no score. */
  static boolean is(Amount amount, Cursor cursor, Labels labels) {
    if (amount.kind() != Amount.Kind.POINTS) {
      return false;
    }
    return isLost(cursor.text(), amount)
        || isNamed(cursor, labels)
        || isBeforeTheScore(cursor.text(), amount)
        || (cursor.previousIs(Token.Type.OPEN) && cursor.nextIs(Token.Type.CLOSE));
  }

  /** {@code 产出失4.30分}. */
  private static boolean isLost(String text, Amount amount) {
    return amount.start() > 0 && "失扣".indexOf(text.charAt(amount.start() - 1)) >= 0;
  }

  private static boolean isNamed(Cursor cursor, Labels labels) {
    for (int back = 1; back <= 2; back++) {
      Token before = cursor.back(back);
      if (before == null) {
        return false;
      }
      if (before.is(Term.Role.FULLMARK) || before.is(Term.Role.DEDUCT)) {
        return true;
      }
      if (before.is(Term.Role.TOTAL) && isBeforeOwnScore(cursor, labels)) {
        return true;
      }
      if (!before.is(Token.Type.TEXT) || before.length() > 1) {
        return false;
      }
    }
    return false;
  }

  /** {@code 产出指标总分50分，自评49.45分}. */
  private static boolean isBeforeOwnScore(Cursor cursor, Labels labels) {
    Label newest = labels.newest();
    boolean dimension = newest != null && newest.term().is(Term.Role.SCORE);
    Token words = cursor.ahead(2);
    Token score = cursor.ahead(3);
    Amount amount = score == null ? null : score.amount();
    return dimension
        && cursor.nextIs(Token.Type.COMMA)
        && words != null
        && (words.is(Token.Type.TEXT) || words.is(Term.Role.TOTAL) || words.is(Term.Role.GOT))
        && amount != null
        && amount.kind() == Amount.Kind.POINTS;
  }

  /** {@code 产出指标40分，得38.4分}: what stands before 得 and a number is what could be had. */
  private static boolean isBeforeTheScore(String text, Amount amount) {
    int at = amount.end();
    if (at < text.length() && ",，".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    for (String got : GOT) {
      if (text.startsWith(got, at)) {
        return Digits.digitAt(text, at + got.length());
      }
    }
    return false;
  }
}
