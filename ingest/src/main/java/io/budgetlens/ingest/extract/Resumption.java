package io.budgetlens.ingest.extract;

import java.util.List;

/** Where a sentence that told a cause goes back to stating figures. */
final class Resumption {
  private static final List<String> RESULTS = List.of("全年预算", "全年执行", "调整后", "调整预算");
  private static final int AHEAD = 6;

  private Resumption() {}

  /** Whether behind this comma or semicolon a new statement follows. */
  static boolean behind(Cursor cursor) {
    Token mark = cursor.token();
    if (mark.is(Token.Type.COMMA)) {
      return (comparesAt(cursor, 1) && changesSoon(cursor)) || concludes(cursor);
    }
    return mark.is(Token.Type.SEMICOLON)
        && (comparesAt(cursor, 1) || statesAt(cursor) || changesAt(cursor));
  }

  /** {@code 年中由于专项资金下达，全年预算数达到98,754.60千元}: what the cause brought about. */
  private static boolean concludes(Cursor cursor) {
    Token name = cursor.ahead(1);
    Token next = cursor.ahead(2);
    boolean whole =
        name != null
            && (name.is(Term.Role.FACET) || name.is(Term.Role.TOP))
            && RESULTS.stream().anyMatch(cursor.words(name)::startsWith);
    boolean filled =
        next != null && next.is(Token.Type.TEXT) && Fillers.strangeLength(cursor.words(next)) == 0;
    Token number = filled ? cursor.ahead(3) : next;
    return whole && number != null && number.is(Token.Type.AMOUNT) && !countsInCause(cursor);
  }

  /** {@code 较2022年}, {@code 比上年}. */
  private static boolean comparesAt(Cursor cursor, int places) {
    Token word = cursor.ahead(places);
    Token with = cursor.ahead(places + 1);
    boolean compares = word != null && word.is(Term.Role.COMPARE) && with != null;
    return compares && with != null && (with.is(Token.Type.YEAR) || with.is(Term.Role.PRIOR));
  }

  /** {@code 增加1.10万元} before the next comma. */
  private static boolean changesSoon(Cursor cursor) {
    for (int places = 2; places <= AHEAD; places++) {
      Token token = cursor.ahead(places);
      if (token == null || token.is(Token.Type.COMMA) || token.is(Token.Type.STOP)) {
        return false;
      }
      if (token.is(Term.Role.UP) || token.is(Term.Role.DOWN)) {
        Token next = cursor.ahead(places + 1);
        return next != null && next.is(Token.Type.AMOUNT);
      }
    }
    return false;
  }

  /** {@code 项目支出增加80.00万元}, behind a cause that tells no number. */
  private static boolean changesAt(Cursor cursor) {
    Token name = cursor.ahead(1);
    Token direction = cursor.ahead(2);
    Token amount = cursor.ahead(3);
    boolean changes =
        name != null
            && name.is(Term.Role.PART)
            && direction != null
            && (direction.is(Term.Role.UP) || direction.is(Term.Role.DOWN))
            && amount != null
            && amount.is(Token.Type.AMOUNT);
    return changes && !countsInCause(cursor);
  }

  private static boolean countsInCause(Cursor cursor) {
    for (int places = 1; ; places++) {
      Token token = cursor.back(places);
      if (token == null || token.is(Term.Role.CAUSE)) {
        return false;
      }
      if (token.is(Token.Type.AMOUNT)) {
        return true;
      }
    }
  }

  /** A name with its number behind it, and no direction between. */
  private static boolean statesAt(Cursor cursor) {
    boolean named = false;
    for (int places = 1; places <= AHEAD; places++) {
      Token token = cursor.ahead(places);
      if (token == null || token.is(Token.Type.COMMA) || token.is(Token.Type.STOP)) {
        return false;
      }
      if (token.is(Token.Type.AMOUNT)) {
        return named;
      }
      if (token.is(Term.Role.UP) || token.is(Term.Role.DOWN)) {
        return false;
      }
      named |= token.is(Term.Role.PART) || token.is(Term.Role.TOP) || token.is(Term.Role.STAFF);
    }
    return false;
  }
}
