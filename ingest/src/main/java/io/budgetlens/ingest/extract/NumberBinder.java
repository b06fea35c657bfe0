package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a number to the name that waits for it, or leaves it alone. */
final class NumberBinder {
  private static final Term DIVISIONS = new Term(Term.Role.COUNT, "internal_divisions", null);
  private static final List<String> DIVISION_WORDS =
      List.of("内设机构", "内设科室", "内设股室", "内设处室", "职能科室", "职能股室", "职能处室");
  private static final List<String> GOT = List.of("实际得分", "实际得", "实得", "得分为", "得分", "得");

  private static final List<String> SUMS =
      List.of("合计", "合计为", "总计", "总计为", "共计", "共计为", "共", "累计", "以上合计", "总共");
  private static final List<String> MONEY = List.of("资金", "金额", "资金总额", "资金共计", "资金合计");
  private static final int FEWEST_DIMENSIONS = 3;

  private static final int NEAR = 8;
  private static final int SHARE_WINDOW = 16;

  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;
  private final ResultWords results;
  private final boolean evaluated;

  NumberBinder(
      Cursor cursor, Memory memory, Emitter emitter, ResultWords results, boolean evaluated) {
    this.cursor = cursor;
    this.memory = memory;
    this.emitter = emitter;
    this.results = results;
    this.evaluated = evaluated;
  }

  void take(Amount amount) {
    if (memory.cause || memory.target || memory.time.refused()) {
      memory.refuseNumber();
    } else if (memory.comparison.isDirected()) {
      change(memory.comparison.signed(amount));
    } else if (memory.comparison.isOpen()) {
      base(amount);
    } else if (amount.kind() == Amount.Kind.PERCENT && memory.share) {
      share(amount);
    } else if (!memory.list.take(amount, memory.labels.gap())) {
      bind(amount);
    }
    memory.share = false;
  }

  /** Ends a list: its numbers go to their names. */
  void endList() {
    for (SentenceList.Pair pair : memory.list.drain(memory.time.listed())) {
      Integer year = pair.year() == null ? memory.time.year() : pair.year();
      emitter.emit(pair.label(), pair.amount(), year, true);
    }
  }

  /** A share of a total is no figure, but 结转结余占全年预算 is the carry-over rate. */
  private void share(Amount amount) {
    memory.labels.clear();
    int from = Math.max(0, amount.start() - SHARE_WINDOW);
    boolean ofBudget = cursor.text().substring(from, amount.start()).contains("预算");
    if (ofBudget && "carryover".equals(memory.lastItem)) {
      emitter.emit("carryover_rate", memory.time.year(), amount, true);
    }
  }

  private void change(Amount amount) {
    Comparison.Base base = memory.comparison.base();
    memory.comparison.undirect();
    String item = changing();
    item = item == null ? memory.mainBehindAside() : item;
    memory.labels.clear();
    memory.lastItem = item;
    if (item == null) {
      return;
    }
    boolean prior =
        base == Comparison.Base.PRIOR || (base == Comparison.Base.NONE && memory.time.priorSeen());
    if (prior) {
      Items.find(item).ifPresent(known -> emitChange(known, amount));
    } else if (base == Comparison.Base.BUDGET
        && item.equals("final_accounts")
        && amount.kind() == Amount.Kind.PERCENT) {
      emitter.emit("budget_final_variance", memory.time.year(), amount, false);
    }
  }

  /** What changes: what was named last, else what the last number was of. */
  private @Nullable String changing() {
    Label newest = memory.labels.newest();
    boolean money = newest != null && newest.takes(Amount.Kind.MONEY);
    return money && newest != null ? newest.item() : memory.lastItem;
  }

  private void emitChange(Item item, Amount amount) {
    if (!item.measure().hasChange() || emitter.blind(item.id())) {
      return;
    }
    Integer year = memory.time.yearOfChange();
    if (amount.kind() == Amount.Kind.PERCENT) {
      emitter.emit(item.changeRate().id(), year, amount, true);
    } else if (amount.measures(item.measure())) {
      emitter.emit(item.change().id(), year, amount, true);
    }
  }

  /** The number right behind what is compared with: the year before's, or the budget's own. */
  private void base(Amount amount) {
    Label newest = memory.labels.newest();
    if (memory.comparison.base() == Comparison.Base.BUDGET) {
      if (newest != null && newest.term() == MoneyWords.NAMED && newest.takes(amount.kind())) {
        emitter.emit(newest, amount, memory.time.year(), false);
      }
      memory.labels.clear();
      return;
    }
    String item = newest != null ? newest.item() : memory.lastItem;
    Item known = item == null ? null : Items.find(item).orElse(null);
    boolean stated = known != null && amount.measures(known.measure());
    if (item != null
        && known != null
        && stated
        && known.measure().hasChange()
        && !emitter.blind(item)) {
      emitter.emit(item, memory.comparison.baseYear(), amount, true);
      memory.lastItem = item;
    }
  }

  private void bind(Amount amount) {
    if (isFullMark(amount)) {
      results.fullMark(true);
      return;
    }
    results.fullMark(false);
    List<Label> takers = memory.labels.newestTaking(amount.kind());
    if (takers.isEmpty() || memory.labels.gap() > Fillers.longestGap(amount.kind())) {
      leave(amount);
      return;
    }
    bindTo(takers, amount);
    memory.loose = null;
    memory.labels.clear();
    memory.each = false;
  }

  private void leave(Amount amount) {
    if (countsProjects(amount) || hasProjects(amount)) {
      Label label = new Label(MoneyWords.PROJECT_COUNT, "project_count", null, false, false);
      emitter.emit(label, amount, memory.time.year(), true);
    } else if (countsDivisions(amount)) {
      Label label = new Label(DIVISIONS, DIVISIONS.item(), null, false, false);
      emitter.emit(label, amount, memory.time.year(), true);
    }
    if (countsOffices(amount)) {
      Label label = new Label(MoneyWords.OFFICES, "internal_divisions", null, false, false);
      emitter.emit(label, amount, memory.time.year(), true);
    }
    if (isScoreOfExecution(amount)) {
      emitter.emit("score_execution", memory.time.year(), amount, true);
    } else if (isMoneyOfProjects(amount)) {
      emitter.emit("fiscal_project_expenditure", memory.time.year(), amount, true);
    } else if (sumsUp(amount)) {
      emitter.emit("total_score", memory.time.year(), amount, true);
    }
    memory.loose = amount;
    if (amount.kind() != Amount.Kind.OTHER || memory.labels.gap() > 0) {
      memory.labels.clear();
    }
  }

  /** {@code 内设办公室、财务科等7个科室}, {@code 本级设14个科室}. */
  private boolean countsOffices(Amount amount) {
    if (amount.kind() != Amount.Kind.COUNT || !Fillers.isOffice(cursor.text(), amount.end())) {
      return false;
    }
    int from = Math.max(memory.start, amount.start() - 2);
    String before = cursor.text().substring(from, amount.start());
    boolean newOnes = before.endsWith("增设") || before.endsWith("新设");
    return memory.offices || (before.endsWith("设") && !newOnes);
  }

  /** {@code 设办公室、水政股等6个内设机构}. */
  private boolean countsDivisions(Amount amount) {
    return amount.kind() == Amount.Kind.COUNT
        && !memory.subject.isForeign()
        && DIVISION_WORDS.stream().anyMatch(w -> cursor.text().startsWith(w, amount.end()));
  }

  /** {@code 预算执行率99.5%，得9.95分}. */
  private boolean isScoreOfExecution(Amount amount) {
    return amount.kind() == Amount.Kind.POINTS
        && cursor.previousIs(Term.Role.GOT)
        && "execution_rate".equals(memory.lastItem);
  }

  /** {@code 共涉及项目9个，资金521.18万元}. */
  private boolean isMoneyOfProjects(Amount amount) {
    Token before = cursor.previous();
    return amount.kind() == Amount.Kind.MONEY
        && evaluated
        && "project_count".equals(memory.lastItem)
        && before != null
        && before.is(Token.Type.TEXT)
        && MONEY.contains(cursor.words(before));
  }

  /** {@code 合计96.3分} behind the scores of the dimensions. */
  private boolean sumsUp(Amount amount) {
    Token before = cursor.previous();
    return amount.kind() == Amount.Kind.POINTS
        && emitter.scores() >= FEWEST_DIMENSIONS
        && before != null
        && before.is(Token.Type.TEXT)
        && SUMS.contains(cursor.words(before));
  }

  /** {@code 对15个项目开展绩效自评}: the projects that the report is about. */
  private boolean countsProjects(Amount amount) {
    String text = cursor.text();
    return amount.kind() == Amount.Kind.COUNT
        && evaluated
        && memory.labels.isEmpty()
        && !memory.subject.isForeign()
        && (text.startsWith("项目", amount.end()) || text.startsWith("预算项目", amount.end()));
  }

  /** {@code 共有9个项目，项目支出预算…}: the unit's budget has so many projects. */
  private boolean hasProjects(Amount amount) {
    String text = cursor.text();
    int behind = amount.end() + 2;
    if (amount.kind() != Amount.Kind.COUNT || !text.startsWith("项目", amount.end())) {
      return false;
    }
    String before = text.substring(Math.max(memory.start, amount.start() - 2), amount.start());
    String ahead = text.substring(behind, Math.min(text.length(), behind + NEAR));
    boolean stops = ahead.startsWith("，") || ahead.startsWith(",");
    return before.equals("共有") && stops && ahead.contains("项目支出");
  }

  /** Two names for one number say their sum, which is nobody's; 均为 says it of each. */
  private void bindTo(List<Label> takers, Amount amount) {
    if (memory.each) {
      for (Label label : takers) {
        emitter.emit(label, amount, memory.time.year(), true);
      }
    } else if (takers.stream().map(Label::item).distinct().count() == 1) {
      emitter.emit(takers.get(takers.size() - 1), amount, memory.time.year(), true);
    }
  }

  /** {@code 分值10分}, {@code 扣0.5分} and {@code 产出指标(50分)} say no score. */
  private boolean isFullMark(Amount amount) {
    if (amount.kind() != Amount.Kind.POINTS) {
      return false;
    }
    for (int back = 1; back <= 2; back++) {
      Token before = cursor.back(back);
      if (before == null) {
        break;
      }
      if (before.is(Term.Role.FULLMARK) || before.is(Term.Role.DEDUCT)) {
        return true;
      }
      if (before.is(Term.Role.TOTAL) && isBeforeOwnScore()) {
        return true;
      }
      if (!before.is(Token.Type.TEXT) || before.length() > 1) {
        break;
      }
    }
    return isBeforeTheScore(amount)
        || (cursor.previousIs(Token.Type.OPEN) && cursor.nextIs(Token.Type.CLOSE));
  }

  /** {@code 产出指标总分50分，自评49.45分}. */
  private boolean isBeforeOwnScore() {
    Label newest = memory.labels.newest();
    Token comma = cursor.next();
    Token words = cursor.ahead(2);
    Token score = cursor.ahead(3);
    return newest != null
        && newest.term().is(Term.Role.SCORE)
        && comma != null
        && comma.is(Token.Type.COMMA)
        && words != null
        && (words.is(Token.Type.TEXT) || words.is(Term.Role.TOTAL) || words.is(Term.Role.GOT))
        && score != null
        && score.amount() != null
        && score.amount().kind() == Amount.Kind.POINTS;
  }

  /** {@code 产出指标40分，得38.4分}: what stands before 得 and a number is what could be had. */
  private boolean isBeforeTheScore(Amount amount) {
    String text = cursor.text();
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
