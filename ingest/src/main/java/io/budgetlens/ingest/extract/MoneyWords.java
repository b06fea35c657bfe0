package io.budgetlens.ingest.extract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of amounts: the unit's own, its parts', and the words that say which amount of one. */
final class MoneyWords {
  static final Term PROJECT_COUNT = new Term(Term.Role.COUNT, "project_count", null);

  private static final Map<String, String> VEHICLES =
      Map.of(
          "购置费", "vehicle_purchase_expenditure",
          "购置", "vehicle_purchase_expenditure",
          "购置费为", "vehicle_purchase_expenditure",
          "购车费", "vehicle_purchase_expenditure",
          "运行费", "vehicle_operation_expenditure",
          "运行费为", "vehicle_operation_expenditure",
          "运行维护费", "vehicle_operation_expenditure",
          "运行维护费为", "vehicle_operation_expenditure",
          "运维费", "vehicle_operation_expenditure");

  static final Term THREE_PUBLIC =
      new Term(Term.Role.PART, "three_public_expenditure", "three_public_budget");

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

  /** {@code 包括上年结转212.35万元、本年收入7275.81万元}: what the year's income is told beside. */
  boolean opensWith(Term term) {
    if (!around.isBesideIncome()) {
      return false;
    }
    memory.subject.whole();
    memory.labels.clear();
    memory.labels.add(new Label(term, "opening_carryover", null, false, false));
    return true;
  }

  /** {@code 公务用车购置及运行费1,797.50千元(购置费526.00千元，运行费1,271.50千元)}. */
  boolean vehicles(String words) {
    Term part = memory.subject.part();
    String name = VEHICLES.get(words.startsWith("其中") ? words.substring(2) : words);
    boolean told = part != null && part.item().startsWith("vehicle_");
    if (name != null && told && cursor.nextIs(Token.Type.AMOUNT)) {
      Term own = new Term(Term.Role.PART, name, null);
      memory.subject.part(own);
      memory.labels.add(new Label(own, name, null, false, false));
      return true;
    }
    return false;
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
    if (around.isOtherSideOfBudget()) {
      facetOfUnit(Facet.INITIAL, term);
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
    if (around.isOfRegion() || around.isOfSomeProjects(term) || around.isOfSubordinates()) {
      memory.foreign();
      return;
    }
    if (!setting.finalAccounts() && cursor.words().startsWith("全年支出")) {
      memory.subject.whole(); // what a report calls its expenditure
      memory.subject.context(false);
      add(new Label(term, "expenditure", null, false, cursor.isLinkedToTerm()));
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
    if (around.isAmountInBrackets() && !memory.subject.isForeign()) {
      budgetOf(part);
      return;
    }
    boolean ofUnit = part == null || WholeUnit.has(part.item());
    String last = memory.lastItem;
    if (!memory.subject.isForeign() && ofUnit && last != null && WholeUnit.isSpending(last)) {
      memory.labels.add(new Label(term, term.item(), null, false, false));
    } else {
      memory.labels.clear();
    }
  }

  /** {@code 完成年初预算(12.00万元)的82.3%}: the budget that was completed. */
  private void budgetOf(@Nullable Term part) {
    memory.labels.clear();
    String words = cursor.words();
    boolean told = part == null || ThreePublic.has(part.item());
    boolean plain = !words.contains("年初") && !words.contains("全年") && !words.contains("调整");
    if (told && !(part == null && plain)) {
      Facet facet = words.contains("年初") ? Facet.INITIAL : Facet.ADJUSTED;
      Label label = part == null ? facet.ofUnit(NAMED, false) : facet.of(part);
      memory.labels.add(new Label(NAMED, label.item(), label.stage(), true, false));
    }
  }

  private void facet(Facet facet, Term term) {
    if (around.keepsToBudget()) {
      return;
    }
    if (memory.comparison.isOpen() && !around.comparedBefore(facet)) {
      compareWith(facet);
      return;
    }
    if (around.comparesAnew()) {
      memory.sameMoney();
      return;
    }
    boolean visits = !facet.isBudget() && memory.subject.part() == null && around.isOfVisits();
    if (visits || (facet.isLone() && (!around.standsAlone() || around.isOfVisits()))) {
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
            || (facet.isBudget() && memory.isThreePublic())
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

  private void facetOf(Term named, Facet facet) {
    Term part = facet.isBudget() && around.isAllThereIs(named) ? MoneyWords.THREE_PUBLIC : named;
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
      if (memory.lastItem == null
          && facet == Facet.EXEC
          && memory.subject.part() == null
          && !memory.subject.isForeign()) {
        memory.lastItem = "expenditure"; // 与2021年执行数16,902.04万元比较
      }
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
