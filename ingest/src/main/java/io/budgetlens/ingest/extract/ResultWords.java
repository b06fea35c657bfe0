package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of rates, scores and grades. */
final class ResultWords {
  private static final List<String> OF_EVALUATION = List.of("评定", "评价", "自评", "考评", "综合");
  private static final Term TOTAL = new Term(Term.Role.TOTAL, "total_score", null);
  private static final List<String> SOURCES =
      List.of("自有", "专户", "专项", "上级", "中央", "省级", "市级", "县级", "区级", "本级", "其他", "债券");
  private static final Term OTHER = new Term(Term.Role.SCORE, "", null);
  private static final List<String> OTHERS =
      List.of("预算管理", "部门管理", "部门决策", "部门履职", "投入", "过程", "决策", "管理", "履职", "综合管理", "预算编制");
  private static final List<String> SCORED =
      List.of("得分", "评分", "总分", "等级", "等次", "自评", "绩效评价", "分，");
  private static final Pattern GOT = Pattern.compile("得分[为是:：]?$");
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

  /** {@code 综合得分90.2，}: no unit, but nothing else could stand there. */
  boolean isTotal(Amount amount) {
    Label newest = memory.labels.newest();
    return amount.kind() == Amount.Kind.BARE
        && ends(cursor.next())
        && newest != null
        && "total_score".equals(newest.item())
        && memory.labels.gap() == 0
        && LooseNumber.isTotal(amount);
  }

  /** {@code 产出得分48.6；}: the points of a dimension, without a unit. */
  boolean isScore(Amount amount) {
    Label newest = memory.labels.newest();
    return amount.kind() == Amount.Kind.BARE
        && ends(cursor.next())
        && newest != null
        && newest.term().is(Term.Role.SCORE)
        && newest.item() != null
        && memory.labels.gap() == 0
        && GOT.matcher(cursor.between(amount.start() - 3, amount.start())).find()
        && LooseNumber.isPossible(amount);
  }

  private static boolean ends(@Nullable Token next) {
    return next == null
        || next.is(Token.Type.COMMA)
        || next.is(Token.Type.STOP)
        || next.is(Token.Type.SEMICOLON)
        || next.is(Token.Type.LIST);
  }

  /** {@code 预算执行3,298.77万元}: money is what was spent, no score. */
  boolean isExecuted(Amount amount) {
    Token before = cursor.previous();
    return amount.kind() == Amount.Kind.MONEY
        && before != null
        && before.is(Term.Role.SCORE)
        && cursor.words(before).equals("预算执行")
        && !memory.subject.isForeign();
  }

  void fullMark(boolean seen) {
    fullMarkSeen = seen;
    Label newest = memory.labels.newest();
    if (seen && newest != null && newest.term().is(Term.Role.SCORE)) {
      emitter.got(); // 产出指标满分35分，自评33分
    }
  }

  /** The rate of a part, as 项目支出执行率, is not the unit's. */
  private void rate(Term term) {
    if (cursor.previousIs(Token.Type.OPEN)) {
      memory.target = false; // 编制控制在核定数以内(在职人员控制率92.68%)
    }
    Token before = cursor.previous();
    boolean ofSource =
        before != null
            && before.is(Token.Type.TEXT)
            && SOURCES.stream().anyMatch(cursor.words(before)::endsWith);
    boolean ofPart =
        ofSource || cursor.previousIs(Term.Role.PART) || cursor.previousIs(Term.Role.FOREIGN);
    boolean execution = term.item().equals("execution_rate");
    boolean indicator =
        cursor.words().contains("完成") && cursor.text().startsWith("指标", cursor.token().end());
    boolean other = cursor.words().equals("控制率") && !memory.isOfStaff();
    String item =
        other || execution && (ofPart || indicator || memory.subject.isForeign())
            ? null
            : term.item();
    memory.labels.add(new Label(term, item, null, false, cursor.isLinkedToTerm()));
    memory.comparison.undirect();
    if (memory.comparison.base() == Comparison.Base.BUDGET) {
      memory.comparison.close(); // 较年初预算数差异率为6.19%
    }
  }

  private void score(Term term) {
    memory.scoreSeen = true;
    Token listed = cursor.previousIs(Token.Type.LIST) ? cursor.back(2) : null;
    boolean behindOther = listed != null && isOther(listed) && memory.labels.endInScore();
    boolean linked = behindOther || cursor.isLinkedToTerm();
    memory.labels.add(new Label(term, term.item(), null, false, linked));
  }

  /** 自评得分 right behind a dimension is that dimension's; else it is the total. */
  private void total(Term term) {
    emitter.got();
    Label newest = memory.labels.newest();
    boolean whole = cursor.words().contains("总") || cursor.words().contains("综合");
    boolean ofScore =
        newest != null && newest.term().is(Term.Role.SCORE) && !(whole && commaSinceScore());
    if (fullMarkSeen && newest != null && newest.term().is(Term.Role.RATE) && !whole) {
      return; // 预算执行率10分，自评得分9.91分
    }
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
    String before = cursor.text().substring(from, token.end());
    boolean evaluation = OF_EVALUATION.stream().anyMatch(before::contains);
    boolean alone =
        !emitter.statedTotal()
            && memory.labels.isEmpty()
            && !memory.scoreSeen
            && !memory.subject.isForeign();
    if (alone && evaluation && (cursor.words().startsWith("得分") || isHigh(cursor.next()))) {
      memory.labels.add(new Label(TOTAL, TOTAL.item(), null, false, false));
    }
  }

  /** 自评得97.6分: so much is the total of a hundred, and of no part of it. */
  private static boolean isHigh(@Nullable Token next) {
    Amount amount = next == null ? null : next.amount();
    return amount != null && amount.kind() == Amount.Kind.POINTS && !LooseNumber.isLow(amount);
  }

  /** {@code 分值依次为20分、30分}: these are what could be had. */
  void startList() {
    if (cursor.words().contains("得") || cursor.words().contains("自评")) {
      emitter.got(); // 投入、产出、效果分别自评13.5分、32.6分、22.5分
    }
    Token before = cursor.previous();
    if (before == null || !before.is(Term.Role.FULLMARK)) {
      memory.list.start(memory.labels);
    }
  }

  /** {@code 预算管理、产出、效益…分别得18分、38分}: one more name in a list of dimensions. */
  void otherDimension() {
    Token next = cursor.next();
    Token behind = cursor.ahead(2);
    boolean first = next != null && next.is(Token.Type.LIST) && behind != null;
    boolean listed = first && behind != null && (behind.is(Term.Role.SCORE) || isOther(behind));
    boolean last = memory.labels.endInScore() && cursor.previousIs(Token.Type.LIST);
    if ((listed || last) && isOther(cursor.token())) {
      memory.labels.add(new Label(OTHER, null, null, false, memory.labels.endInScore()));
    }
  }

  private boolean isOther(Token token) {
    String words = cursor.words(token);
    return OTHERS.stream().anyMatch(words::endsWith);
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

  /** {@code 综合得分93.5分，优秀}. */
  void gradeBehind(Amount total) {
    String text = cursor.text();
    int at = total.end();
    boolean parted = at < text.length() && ",，(".indexOf(text.charAt(at)) >= 0;
    Grade.Place place = parted ? Grade.behind(text, at + 1) : null;
    if (place != null) {
      emitter.emitGrade(place, memory.time.year());
    }
  }

  /** {@code 在年度考核中被评为优秀等次}: no grade of an evaluation. */
  private boolean isOfContest(Token token) {
    String before = cursor.between(memory.start, token.end());
    return before.contains("考核") && !before.contains("评价") && !before.contains("自评");
  }

  /** {@code 对照评分等级，评为优等}, and of no contest. */
  private boolean isOfScores(Token token) {
    String before = cursor.between(memory.start, token.start());
    return !(cursor.words().equals("评为") || cursor.words().equals("定为"))
        || SCORED.stream().anyMatch(before::contains);
  }

  private void grade(Token token) {
    Grade.Place place = Grade.behind(cursor.text(), token.end());
    if (place == null) {
      place = Grade.before(cursor.text(), token.start());
    }
    boolean stated = !memory.target && !memory.cause && !memory.subject.isForeign();
    if (place != null && stated && isOfScores(token) && !isOfContest(token)) {
      memory.gradeEnd = place.end();
      emitter.emitGrade(place, memory.time.year());
    }
  }
}
