package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/** Names of amounts: the unit's own, its parts', and the words that say which amount of one. */
final class MoneyWords {
  static final Term PROJECT_COUNT = new Term(Term.Role.COUNT, "project_count", null);

  /** Stands for a budget that is only named to compare with. */
  static final Term NAMED = new Term(Term.Role.FACET, "", null);

  private final Cursor cursor;
  private final Memory memory;
  private final Setting setting;
  private final boolean evaluated;
  private final Surroundings around;

  MoneyWords(Cursor cursor, Memory memory, Setting setting) {
    this.cursor = cursor;
    this.memory = memory;
    this.setting = setting;
    this.around = new Surroundings(cursor, memory, setting);
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
    if (cursor.words().equals("部门决算") && !cursor.nextIs(Token.Type.AMOUNT)) {
      return;
    }
    if (memory.comparison.isOpen()) {
      memory.comparison.against(Comparison.Base.BUDGET);
      return;
    }
    Term owner = memory.subject.part();
    if (owner != null
        && cursor.previousIs(Term.Role.PART)
        && term.item().equals("adjusted_budget")) {
      facetOf(owner, Facet.BUDGET);
      return;
    }
    if (owner != null
        && cursor.previousIs(Term.Role.PART)
        && term.item().equals("final_accounts")) {
      facetOf(owner, Facet.FINAL); // 三公经费支出决算总额
      return;
    }
    memory.otherFund = false;
    memory.subject.whole();
    boolean budget = term.item().endsWith("_budget");
    memory.subject.context(budget);
    String item = setting.finalAccounts() && ofAccounts() ? "expenditure_total" : term.item();
    add(new Label(term, item, stageOf(term.item()), budget, cursor.isLinkedToTerm()));
  }

  private boolean ofAccounts() {
    return cursor.words().endsWith("总支出") && !cursor.words().contains("资金");
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
    if (around.isOfRegion()) {
      memory.foreign();
      return;
    }
    if (around.isApproved(term)) {
      facetOfUnit(Facet.INITIAL, term);
      return;
    }
    if (FundIncome.isMinor(term.item()) && around.spendsToo()) {
      memory.oneFund = true; // 无政府性基金预算收入支出
    }
    if (cursor.text().startsWith("本年", token.start())) {
      memory.time.endPrior();
    }
    if (around.isBehind("调整后")) {
      memory.subject.context(true); // 年中调整后基本支出…
    }
    // 实际公用经费支出: spending, whatever budget was spoken of before.
    boolean budget = memory.subject.inBudget() && !cursor.previousIs(Term.Role.MAYBE_STAFF);
    String item = around.sumsUpWithCarryover() ? null : itemOf(term, budget);
    memory.subject.part(term);
    add(new Label(term, item, null, budget, cursor.isLinkedToTerm()));
  }

  private @Nullable String itemOf(Term term, boolean budget) {
    if (budget && term.budgetItem() != null) {
      return term.budgetItem();
    }
    if (!setting.finalAccounts() && cursor.words().startsWith("决算")) {
      return null; // 决算收入 of a report may hold what was carried over
    }
    if (setting.finalAccounts() && term.item().equals("carryover")) {
      return "closing_carryover"; // what the accounts call it
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
    memory.subject.foreign(); // what they spent is not the unit's spending
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
    if (memory.comparison.isOpen() && !around.comparedBefore(facet)) {
      compareWith(facet);
      return;
    }
    if (around.comparesAnew()) {
      memory.same();
      return;
    }
    if (facet.isLone() && (!around.standsAlone() || around.isOfVisits())) {
      memory.foreign();
      return;
    }
    if (facet == Facet.LONE_EXEC && FundIncome.has(memory.lastItem)) {
      memory.oneFund |= FundIncome.isMinor(memory.lastItem); // 政府性基金收入50万元，支出50万元
      memory.foreign();
      return;
    }
    if (facet == Facet.LONE_INCOME && !around.statesIncome()) {
      return;
    }
    if (memory.subject.isLoose() && around.isOfYear()) {
      memory.subject.whole(); // 对基本支出作了相应调剂，全年调整后预算为…
    }
    Term part = memory.subject.part();
    if (memory.subject.isForeign()) {
      memory.labels.add(new Label(term, null, null, facet.isBudget(), false));
    } else if (part != null
        && (part.is(Term.Role.SUBJECT)
            || memory.subject.takesFacet()
            || around.isBudgetInBrackets(facet))) {
      facetOf(part, facet);
    } else {
      facetOfUnit(facet, term);
    }
  }

  private void facetOfUnit(Facet facet, Term term) {
    boolean plain = facet == Facet.PLAIN_BUDGET && around.saysInitial();
    if (plain || (facet == Facet.BUDGET && around.isTwinOfIncome())) {
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
    if (!facet.isBudget()) {
      memory.compareActual();
      return;
    }
    if (around.isOfYearBefore()) {
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

  private void add(Label label) {
    memory.labels.add(label);
    memory.comparison.undirect();
  }
}
