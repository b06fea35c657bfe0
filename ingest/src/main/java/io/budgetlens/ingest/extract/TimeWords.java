package io.budgetlens.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years, comparisons and directions. */
final class TimeWords {
  private static final int SOON = 40;
  private static final Pattern COMPARES =
      Pattern.compile("[^，。；、和]{0,24}(?:相比|对比|比较|持平|一致|相同|相等|无差异)");

  private static final Pattern LEVEL = Pattern.compile("度?(?:同期)?(?:水平)?(?:的|\\()[0-9]");

  private final Cursor cursor;
  private final Memory memory;
  private final Setting setting;

  TimeWords(Cursor cursor, Memory memory, Setting setting) {
    this.cursor = cursor;
    this.memory = memory;
    this.setting = setting;
  }

  void take(Token token, Term term) {
    switch (term.role()) {
      case COMPARE -> compare(token);
      case YOY -> memory.comparison.yearOnYear();
      case PRIOR -> prior();
      case CURRENT -> {
        memory.time.seeCurrent();
        memory.labels.wakeLast();
      }
      case FUTURE -> memory.time.seeRefused();
      case NOT_CHANGE -> notChange();
      default -> memory.comparison.direct(term.role());
    }
  }

  /** A year; the date of an evaluation after the reported year is none. */
  void year(Token token) {
    if (memory.comparison.isOpen()) {
      return;
    }
    Integer report = setting.year();
    boolean dated = cursor.nextIs(Token.Type.SKIP);
    if (dated && report != null && token.year() > report) {
      memory.interim = true;
      return;
    }
    memory.interim = false;
    memory.time.see(token.year(), cursor.isLinked());
    memory.labels.wakeLast();
  }

  private void prior() {
    if (!memory.comparison.isOpen()) {
      memory.time.seePrior();
      memory.labels.wakeLast();
    }
  }

  /** 由上年的7万元增加到8万元: the second number is this year's amount, no change. */
  private void notChange() {
    memory.comparison.undirect();
    if (memory.time.endPrior()) {
      memory.labels.wakeLast();
    }
  }

  private void compare(Token token) {
    Token next = cursor.next();
    if (next == null || next.start() != token.end()) {
      return;
    }
    String word = cursor.words();
    boolean conjunction = word.equals("与") || word.equals("同");
    boolean toYear = next.is(Token.Type.YEAR) || next.is(Term.Role.PRIOR);
    boolean toBudget = next.is(Term.Role.FACET) || next.is(Term.Role.TOP);
    boolean soon = toYear ? comparesSoon(next.end()) : toBudget && comparesInClause(next.end());
    if (conjunction && !soon) {
      return;
    }
    if (toYear || toBudget) {
      if (toYear) {
        memory.compareYears();
      }
      memory.comparison.openWith(Comparison.Base.PRIOR, baseYear(next));
    }
  }

  /** {@code 执行率95.73%，高于上年(93.82%)}: the other year's own number, no difference from it. */
  boolean isLevelOfYear() {
    Token next = cursor.next();
    boolean level = cursor.words().equals("高于") || cursor.words().equals("低于");
    if (!level || next == null || !(next.is(Token.Type.YEAR) || next.is(Term.Role.PRIOR))) {
      return false;
    }
    String text = cursor.text();
    if (!LEVEL.matcher(text).region(next.end(), text.length()).lookingAt()) {
      return false;
    }
    memory.comparison.openWith(Comparison.Base.PRIOR, baseYear(next));
    return true;
  }

  private @Nullable Integer baseYear(Token next) {
    return next.is(Token.Type.YEAR)
        ? Integer.valueOf(next.year())
        : memory.time.before(memory.time.yearOfChange());
  }

  /** {@code 与年初预算5,500.00万元相比}, and no comma before. */
  private boolean comparesInClause(int from) {
    Matcher compares = COMPARES.matcher(cursor.text()).region(from, cursor.text().length());
    return compares.lookingAt();
  }

  private boolean comparesSoon(int from) {
    String text = cursor.text();
    String window = text.substring(from, Math.min(text.length(), from + SOON));
    int stop = window.indexOf('。');
    String ahead = stop < 0 ? window : window.substring(0, stop);
    return ahead.contains("比") || ahead.contains("持平") || ahead.contains("相较");
  }
}
