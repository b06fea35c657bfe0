package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a number to the name that waits for it, or leaves it alone. */
final class NumberBinder {
  private static final int SHARE_WINDOW = 16;
  private static final int A_CHANGE = 5;
  private static final int LONGEST_POST = 10;
  private static final int A_SENTENCE = 80;
  private static final Pattern HIRED = Pattern.compile("聘用的?[^，。；;,:：0-9]{2,12}");
  private static final List<String> NOT_STAFF =
      List.of("专家", "顾问", "机构", "事务所", "律师", "第三方", "公司", "评审");

  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;
  private final ResultWords results;
  private final LooseNumber loose;

  NumberBinder(
      Cursor cursor, Memory memory, Emitter emitter, ResultWords results, boolean evaluated) {
    this.cursor = cursor;
    this.memory = memory;
    this.emitter = emitter;
    this.results = results;
    this.loose = new LooseNumber(cursor, memory, emitter, evaluated);
  }

  void take(Amount amount) {
    if (memory.cause || memory.target || memory.time.refused() || isInterim(amount)) {
      memory.refuseNumber();
    } else if (memory.comparison.isDirected()) {
      change(memory.comparison.signed(amount));
    } else if (memory.comparison.isOpen()) {
      base(amount);
    } else if (amount.kind() == Amount.Kind.PERCENT && memory.share) {
      share(amount);
    } else if (loose.isSum()) {
      endList();
      bind(amount);
    } else if (!memory.list.take(amount, memory.labels.gap())) {
      bind(amount);
    }
    memory.share = false;
  }

  /** Money and rates of half a year are none of the year's; who works there then, does. */
  private boolean isInterim(Amount amount) {
    return memory.interim
        && (amount.kind() == Amount.Kind.MONEY || amount.kind() == Amount.Kind.PERCENT);
  }

  /** Ends a list: its numbers go to their names. */
  void endList() {
    for (SentenceList.Pair pair : memory.list.drain(memory.time.listed())) {
      Integer year = pair.year() == null ? memory.time.year() : pair.year();
      emitter.emit(pair.label(), pair.amount(), year, true);
    }
  }

  /**
   * A share of a total is no figure, but one of the budget is what was executed, or carried over.
   */
  private void share(Amount amount) {
    memory.labels.clear();
    int from = Math.max(0, amount.start() - SHARE_WINDOW);
    String before = cursor.text().substring(from, amount.start());
    String item = memory.lastItem;
    if (item == null || !before.substring(before.lastIndexOf('占') + 1).contains("预算")) {
      return;
    }
    if (item.equals("carryover")) {
      emitter.emit("carryover_rate", memory.time.year(), amount, true);
    } else if (WholeUnit.isSpending(item) && !memory.subject.isForeign()) {
      emitter.emit("execution_rate", memory.time.year(), amount, true);
    }
  }

  private void change(Amount amount) {
    Comparison.Base base = memory.comparison.base();
    memory.comparison.undirect();
    String item = changing(amount);
    item = item == null ? memory.statements.mainBehindAside() : item;
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
  private @Nullable String changing(Amount amount) {
    Label newest = memory.labels.newest();
    boolean money =
        newest != null && (newest.takes(Amount.Kind.MONEY) || newest.takes(amount.kind()));
    return money && newest != null ? newest.item() : memory.lastItem;
  }

  private void emitChange(Item item, Amount amount) {
    if (!item.measure().hasChange() || emitter.blind(item.id())) {
      return;
    }
    Integer year = isOfYearBefore() ? memory.time.year() : memory.time.yearOfChange();
    if (amount.kind() == Amount.Kind.PERCENT) {
      emitter.emit(item.changeRate().id(), year, amount, true);
    } else if (amount.measures(item.measure())) {
      emitter.emit(item.change().id(), year, amount, true);
    }
  }

  /** {@code (上年下降5.2%)}: a change that is the year before's own. */
  private boolean isOfYearBefore() {
    Token prior = cursor.back(2);
    Token word = cursor.back(3);
    return prior != null
        && prior.is(Term.Role.PRIOR)
        && word != null
        && !word.is(Term.Role.COMPARE)
        && !word.is(Term.Role.YOY);
  }

  /** The number right behind what is compared with: the year before's, or the budget's own. */
  private void base(Amount amount) {
    Label newest = memory.labels.newest();
    if (memory.comparison.base() == Comparison.Base.BUDGET) {
      String compared = memory.lastItem;
      if (newest != null && newest.term() == MoneyWords.NAMED && newest.takes(amount.kind())) {
        emitter.emit(newest, amount, memory.time.year(), false);
        memory.lastItem = compared;
        memory.subject.context(false);
      }
      memory.labels.clear();
      memory.comparison.shut();
      return;
    }
    String item = newest != null ? newest.item() : memory.comparedWith(amount);
    BigDecimal change = amount.kind() == Amount.Kind.MONEY ? changeAhead() : null;
    if (change != null) {
      item = memory.statements.ofAmount(item, amount.value().add(change));
    }
    Item known = item == null ? null : Items.find(item).orElse(null);
    boolean stated = known != null && amount.measures(known.measure());
    if (item != null && known != null && stated && isComparable(known) && !emitter.blind(item)) {
      emitter.emit(item, memory.comparison.baseYear(), amount, true);
      memory.lastItem = item;
    }
  }

  /** {@code 增加4.66万元} soon behind what is compared with. */
  private @Nullable BigDecimal changeAhead() {
    for (int places = 1; places <= A_CHANGE; places++) {
      Token direction = cursor.ahead(places);
      Token number = cursor.ahead(places + 1);
      boolean up = direction != null && direction.is(Term.Role.UP);
      boolean down = direction != null && direction.is(Term.Role.DOWN);
      Amount amount = number == null ? null : number.amount();
      if ((up || down) && amount != null && amount.kind() == Amount.Kind.MONEY) {
        return down ? amount.value().negate() : amount.value();
      }
    }
    return null;
  }

  /** {@code 比2022年的95.20%提高}: of the rates, this one is compared over the years. */
  private static boolean isComparable(Item item) {
    return item.measure().hasChange()
        || item.id().equals("execution_rate")
        || item.id().equals("total_score");
  }

  private void bind(Amount amount) {
    if (FullMark.is(amount, cursor, memory.labels)) {
      results.fullMark(true);
      return;
    }
    results.fullMark(false);
    if (results.isTotal(amount)) {
      emitter.emit("total_score", memory.time.year(), amount, false);
      results.gradeBehind(amount);
      memory.labels.clear();
      return;
    }
    if (results.isScore(amount)) {
      List<Label> named = memory.labels.newestTaking(Amount.Kind.POINTS);
      emitter.emit(named.get(named.size() - 1), amount, memory.time.year(), true);
      memory.labels.clear();
      return;
    }
    if (results.isExecuted(amount)) {
      Term term = new Term(Term.Role.FACET, "EXEC", null);
      emitter.emit(Facet.EXEC.ofUnit(term, false), amount, memory.time.year(), true);
      memory.labels.clear();
      return;
    }
    List<Label> takers = memory.labels.newestTaking(amount.kind());
    if (takers.isEmpty() || memory.labels.gap() > longestGap(takers, amount)) {
      leave(amount);
      return;
    }
    bindTo(takers, amount);
    memory.loose = null;
    memory.labels.clear();
    memory.each = false;
  }

  /** How many indicators there are, or how content people were, between 满意度指标 and its score. */
  private boolean isOfIndicators(Amount amount) {
    boolean rate = amount.kind() == Amount.Kind.PERCENT;
    String before = cursor.between(memory.start, amount.start());
    return amount.kind() == Amount.Kind.COUNT || (rate && before.contains("指标"));
  }

  /** 执行到位金额 is no spending, and what stands behind 得分为：投入 no total. */
  private int longestGap(List<Label> takers, Amount amount) {
    Label label = takers.get(takers.size() - 1);
    boolean lone = label.term().item().equals(Facet.LONE_EXEC.name());
    boolean low = "total_score".equals(label.item()) && LooseNumber.isLow(amount);
    if (amount.kind() == Amount.Kind.PERSONS && isPost(label, amount)) {
      return LONGEST_POST; // 聘用政府专职消防员74人
    }
    return lone || low ? 0 : Fillers.longestGap(amount.kind());
  }

  /** {@code 全年决算支出1087.59万元，与年初预算相比，部门预决算差异率为-3.44%}. */
  private boolean isOfDifference(Label label) {
    if (!"expenditure".equals(label.item()) || !label.term().item().equals("FINAL_SPENDING")) {
      return false;
    }
    String text = cursor.text();
    int stop = text.indexOf('。', cursor.token().end());
    String ahead = text.substring(cursor.token().end(), stop < 0 ? text.length() : stop);
    return ahead.length() < A_SENTENCE && ahead.contains("决算差异率");
  }

  /** Whether the words behind 聘用 name the post that people were hired for. */
  private boolean isPost(Label label, Amount amount) {
    String before = cursor.between(memory.start, amount.start());
    int hired = before.lastIndexOf("聘用");
    return "staff_hired".equals(label.item())
        && hired >= 0
        && HIRED.matcher(before.substring(hired)).matches()
        && NOT_STAFF.stream().noneMatch(before.substring(hired)::contains);
  }

  private void leave(Amount amount) {
    String item = loose.item(amount);
    if (item != null) {
      Term term = new Term(Term.Role.COUNT, item, null);
      emitter.emit(new Label(term, item, null, false, false), amount, memory.time.year(), true);
    }
    memory.loose = amount;
    if (memory.labels.endInScore() && isOfIndicators(amount)) {
      return; // 产出指标共12项，满分50分，得分48.2分
    }
    if (amount.kind() != Amount.Kind.OTHER || memory.labels.gap() > 0) {
      memory.labels.clear();
    }
  }

  /** Two names for one number say their sum, which is nobody's; 均为 says it of each. */
  private void bindTo(List<Label> takers, Amount amount) {
    if (memory.each) {
      for (Label label : takers) {
        emitter.emit(label, amount, memory.time.year(), true);
      }
    } else if (takers.stream().map(Label::item).distinct().count() == 1) {
      Label label = takers.get(takers.size() - 1);
      emitter.emit(label, amount, memory.time.year(), true);
      if (isOfDifference(label)) {
        emitter.emit("final_accounts", memory.time.year(), amount, true);
      }
      if ("total_score".equals(label.item())) {
        results.gradeBehind(amount);
      }
    }
  }
}
