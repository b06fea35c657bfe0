package io.budgetlens.ingest.extract;

import java.util.List;

/** Names of rates, scores and grades. */
final class ResultWords {
  private static final List<String> OF_EVALUATION = List.of("评定", "评价", "自评", "考评", "综合");
  private static final Term TOTAL = new Term(Term.Role.TOTAL, "total_score", null);
  private static final int NEAR = 3;
  private static final int EVALUATION_WINDOW = 40;

  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;

  /** Whether the full marks were said since the last score's name. */
  private boolean fullMarkSeen;

  ResultWords(Cursor cursor, Memory memory, Emitter emitter) {
    this.cursor = cursor;
    this.memory = memory;
    this.emitter = emitter;
  }

  void take(Token token, Term term) {
    switch (term.role()) {
      case RATE -> rate(term);
      case TOTAL -> total(term);
      case GOT -> got(token);
      case GRADE -> grade(token);
      default -> score(term);
    }
  }

  void fullMark(boolean seen) {
    fullMarkSeen = seen;
  }

  /** The rate of a part, as 项目支出执行率, is not the unit's. */
  private void rate(Term term) {
    boolean ofPart = cursor.previousIs(Term.Role.PART) || cursor.previousIs(Term.Role.FOREIGN);
    boolean execution = term.item().equals("execution_rate");
    String item = execution && (ofPart || memory.subject.isForeign()) ? null : term.item();
    memory.labels.add(new Label(term, item, null, false, cursor.isLinkedToTerm()));
    memory.comparison.undirect();
  }

  private void score(Term term) {
    memory.scoreSeen = true;
    memory.labels.add(new Label(term, term.item(), null, false, cursor.isLinkedToTerm()));
  }

  /** 自评得分 right behind a dimension is that dimension's; else it is the total. */
  private void total(Term term) {
    emitter.got();
    Label newest = memory.labels.newest();
    boolean whole = cursor.words().contains("总") || cursor.words().contains("综合");
    boolean ofScore =
        newest != null && newest.term().is(Term.Role.SCORE) && !(whole && commaSinceScore());
    if (ofScore && (fullMarkSeen || (memory.labels.gap() < NEAR && !commaSinceScore()))) {
      return;
    }
    String item = memory.subject.isForeign() ? null : term.item();
    memory.labels.add(new Label(term, item, null, false, false));
  }

  /** 得分 alone is the total only where an evaluation was spoken of and no dimension was. */
  private void got(Token token) {
    emitter.got();
    int from = Math.max(memory.start, token.start() - EVALUATION_WINDOW);
    String before = cursor.text().substring(from, token.start());
    boolean evaluation = OF_EVALUATION.stream().anyMatch(before::contains);
    boolean alone =
        !emitter.statedTotal()
            && memory.labels.isEmpty()
            && !memory.scoreSeen
            && !memory.subject.isForeign();
    if (alone && evaluation && cursor.words().startsWith("得分")) {
      memory.labels.add(new Label(TOTAL, TOTAL.item(), null, false, false));
    }
  }

  private boolean commaSinceScore() {
    for (int back = 1; back < 4; back++) {
      Token token = cursor.back(back);
      if (token == null || token.is(Term.Role.SCORE)) {
        return false;
      }
      if (token.is(Token.Type.COMMA)) {
        return true;
      }
    }
    return false;
  }

  private void grade(Token token) {
    Grade.Place place = Grade.behind(cursor.text(), token.end());
    if (place == null) {
      place = Grade.before(cursor.text(), token.start());
    }
    if (place != null && !memory.target && !memory.cause && !memory.subject.isForeign()) {
      emitter.emitGrade(place, memory.time.year());
    }
  }
}
