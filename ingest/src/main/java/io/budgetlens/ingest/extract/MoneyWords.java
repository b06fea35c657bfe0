package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of amounts: the unit's own, its parts', and the words that say which amount of one. */
final class MoneyWords {
  static final Term PROJECT_COUNT = new Term(Term.Role.COUNT, "project_count", null);

  static final Term OFFICES = new Term(Term.Role.COUNT, "internal_divisions", null);

  /** Stands for a budget that is only named to compare with. */
  static final Term NAMED = new Term(Term.Role.FACET, "", null);

  private static final List<String> REGIONS =
      List.of("全县", "全市", "全区", "全省", "全州", "全盟", "全旗", "全镇", "全乡", "全国", "地方", "辖区");

  private static final int WINDOW = 18;
  private static final int AHEAD = 60;

  private final Cursor cursor;
  private final Memory memory;
  private final Setting setting;
  private final boolean evaluated;

  MoneyWords(Cursor cursor, Memory memory, Setting setting) {
    this.cursor = cursor;
    this.memory = memory;
    this.setting = setting;
    this.evaluated = cursor.text().contains("自评") || cursor.text().contains("绩效评价");
  }

  void take(Token token, Term term) {
    switch (term.role()) {
      case TOP -> top(term);
      case PART -> part(token, term);
      case SUBJECT -> projects(term);
      case AFFECTED -> affected(term);
      case COMPLETION -> completion(term);
      default -> facet(Facet.valueOf(term.item()), term);
    }
  }

  /** Whether the paragraph speaks of an evaluation of projects. */
  boolean evaluated() {
    return evaluated;
  }

  private void top(Term term) {
    if (memory.comparison.isOpen()) {
      memory.comparison.against(Comparison.Base.BUDGET);
      return;
    }
    Term owner = memory.subject.part();
    if (owner != null && cursor.previousIs(Term.Role.PART) && term.item().equals("adjusted_budget")) {
      facetOf(owner, Facet.BUDGET);
      return;
    }
    memory.subject.whole();
    boolean budget = term.item().endsWith("_budget");
    memory.subject.context(budget);
    add(new Label(term, term.item(), stageOf(term.item()), budget, cursor.isLinkedToTerm()));
  }

  private static @Nullable String stageOf(String item) {
    return switch (item) {
      case "initial_budget" -> "initial";
      case "adjusted_budget" -> "adjusted";
      case "final_accounts" -> "final";
      default -> null;
    };
  }

  private void part(Token token, Term term) {
    if (memory.comparison.isOpen() && memory.lastItem != null) {
      return;
    }
    Term owner = memory.subject.part();
    if (owner != null && owner.is(Term.Role.SUBJECT) && term.item().equals("expenditure_total")) {
      memory.labels.add(new Label(term, owner.item(), null, false, false));
      return;
    }
    if (memory.isThreePublic() && owner != null && cursor.words().equals("本年支出")) {
      memory.time.endPrior();
      memory.labels.add(new Label(owner, owner.item(), null, false, false));
      return;
    }
    if (isOfRegion()) {
      memory.foreign();
      return;
    }
    if (cursor.text().startsWith("本年", token.start())) {
      memory.time.endPrior();
    }
    // 实际公用经费支出: spending, whatever budget was spoken of before.
    boolean budget = memory.subject.inBudget() && !cursor.previousIs(Term.Role.MAYBE_STAFF);
    String item = sumsUpWithCarryover() ? null : itemOf(term, budget);
    memory.subject.part(term);
    add(new Label(term, item, null, budget, cursor.isLinkedToTerm()));
  }

  /** {@code 总收入…其中本年收入…年初结转和结余}: more than the year's income. */
  private boolean sumsUpWithCarryover() {
    int from = cursor.token().end();
    String ahead = cursor.text().substring(from, Math.min(cursor.text().length(), from + AHEAD));
    return cursor.words().equals("总收入") && (ahead.contains("本年收入") || ahead.contains("结转"));
  }

  /** {@code 全县一般公共预算收入}: the region's, not the unit's. */
  private boolean isOfRegion() {
    Token before = cursor.previous();
    String words = before == null || !before.is(Token.Type.TEXT) ? "" : cursor.words(before);
    return REGIONS.stream().anyMatch(words::endsWith);
  }

  private @Nullable String itemOf(Term term, boolean budget) {
    if (budget && term.budgetItem() != null) {
      return term.budgetItem();
    }
    boolean other = memory.subject.inBudgetBreakdown() && term.budgetItem() == null;
    return other && !WholeUnit.has(term.item()) ? null : term.item();
  }

  private void projects(Term term) {
    memory.subject.part(term);
    memory.labels.clear();
    memory.labels.add(new Label(PROJECT_COUNT, "project_count", null, false, false));
    memory.projects = true;
  }

  private void affected(Term term) {
    if (memory.projects || evaluated) {
      memory.labels.add(new Label(term, term.item(), null, false, false));
    }
  }

  /** 完成年初预算的98%: an execution rate, where the unit's spending was stated before. */
  private void completion(Term term) {
    Term part = memory.subject.part();
    boolean ofUnit = part == null || WholeUnit.has(part.item());
    String last = memory.lastItem;
    if (!memory.subject.isForeign() && ofUnit && last != null && WholeUnit.isSpending(last)) {
      memory.labels.add(new Label(term, term.item(), null, false, false));
    } else {
      memory.labels.clear();
    }
  }

  private void facet(Facet facet, Term term) {
    if (memory.comparison.isOpen()) {
      compareWith(facet);
      return;
    }
    if (comparesAnew()) {
      memory.same();
      return;
    }
    if (facet.isLone() && !standsAlone()) {
      memory.foreign();
      return;
    }
    if (facet == Facet.LONE_INCOME && !statesIncome()) {
      return;
    }
    Term part = memory.subject.part();
    if (memory.subject.isForeign()) {
      memory.labels.add(new Label(term, null, null, facet.isBudget(), false));
    } else if (part != null && memory.subject.takesFacet()) {
      facetOf(part, facet);
    } else {
      facetOfUnit(facet, term);
    }
  }

  private void facetOfUnit(Facet facet, Term term) {
    boolean plain = facet == Facet.PLAIN_BUDGET && saysInitial();
    if (plain || (facet == Facet.BUDGET && isTwinOfIncome())) {
      facetOfUnit(Facet.INITIAL, term);
      return;
    }
    memory.subject.whole();
    if (facet != Facet.PLAIN_BUDGET) {
      memory.subject.context(facet.isBudget());
    }
    add(facet.ofUnit(term, setting.finalAccounts()).link(cursor.isLinkedToTerm()));
  }

  private void facetOf(Term part, Facet facet) {
    boolean projects = part.is(Term.Role.SUBJECT) && !facet.isBudget();
    Label label = projects ? new Label(part, part.item(), null, false, false) : facet.of(part);
    Label newest = memory.labels.newest();
    if (newest != null && newest.term().equals(part)) {
      memory.labels.refine(facet, label);
    } else {
      memory.labels.add(label);
    }
    memory.comparison.undirect();
    memory.subject.boundNumber(true);
  }

  /** A comparison with a budget is none with the year before; the budget itself may be stated. */
  private void compareWith(Facet facet) {
    if (!facet.isBudget() || isOfYearBefore()) {
      return;
    }
    memory.comparison.against(Comparison.Base.BUDGET);
    if (cursor.nextIs(Token.Type.AMOUNT) && !memory.subject.isForeign()) {
      Term part = memory.subject.part();
      Label base = part == null ? facet.ofUnit(NAMED, setting.finalAccounts()) : facet.of(part);
      memory.labels.clear();
      memory.labels.add(new Label(NAMED, base.item(), base.stage(), true, false));
    }
  }

  /** {@code 收入预算1,450万元，支出预算1,450万元}: two sides of one budget. */
  private boolean isTwinOfIncome() {
    int to = cursor.token().start();
    String before = cursor.text().substring(Math.max(memory.start, to - AHEAD), to);
    return "initial_budget".equals(memory.lastItem)
        && cursor.words().startsWith("支出预算")
        && before.contains("收入预算");
  }

  /** {@code 年初批复我局部门预算}. */
  private boolean saysInitial() {
    int to = cursor.token().start();
    String before = cursor.text().substring(Math.max(memory.start, to - WINDOW), to);
    int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
    return before.indexOf("年初", Math.max(0, comma)) >= 0;
  }

  /** {@code 决算数较2022年减少} at a sentence's start goes on about what was stated before. */
  private boolean comparesAnew() {
    Token previous = cursor.previous();
    boolean starts = previous == null || previous.is(Token.Type.STOP);
    return starts && cursor.nextIs(Term.Role.COMPARE);
  }

  /** 收入 alone names the year's income only in final accounts, right before its number. */
  private boolean statesIncome() {
    Token next = cursor.next();
    boolean filled = next != null && next.is(Token.Type.TEXT) && cursor.words(next).equals("为");
    Token number = filled ? cursor.ahead(2) : next;
    return setting.finalAccounts() && number != null && number.is(Token.Type.AMOUNT);
  }

  /** {@code 与上年年初预算1,200万元相比}: the other year's budget, not this year's. */
  private boolean isOfYearBefore() {
    Token before = cursor.previous();
    Integer report = setting.year();
    if (before == null || memory.lastItem == null) {
      return false;
    }
    boolean earlier = before.is(Token.Type.YEAR) && report != null && before.year() < report;
    return earlier || before.is(Term.Role.PRIOR);
  }

  /** 支出 alone names the spending; behind other words it is the end of a longer name. */
  private boolean standsAlone() {
    Token previous = cursor.previous();
    return previous == null
        || !previous.is(Token.Type.TEXT)
        || Fillers.strangeLength(cursor.words(previous)) == 0;
  }

  private void add(Label label) {
    memory.labels.add(label);
    memory.comparison.undirect();
  }
}
