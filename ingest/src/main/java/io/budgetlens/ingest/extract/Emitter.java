package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on what was found in a paragraph, with its place. */
final class Emitter {
  /** What one fund's section says of its own money, not of the unit's. */
  private static final Set<String> BLIND_IN_FUND =
      Set.of(
          "total_income_and_expenditure",
          "income",
          "expenditure_total",
          "opening_carryover",
          "closing_carryover",
          "carryover",
          "basic_expenditure",
          "basic_budget",
          "project_expenditure",
          "project_budget",
          "other_expenditure",
          "other_budget",
          "initial_budget",
          "adjusted_budget",
          "expenditure",
          "final_accounts",
          "execution_rate",
          "surplus_distribution",
          "fiscal_appropriation_income");

  private static final Set<String> OF_WHOLE =
      Set.of("initial_budget", "adjusted_budget", "expenditure", "final_accounts");

  private final PlainText plain;
  private final Memory memory;
  private final Consumer<Found> sink;
  private final List<Found> deferredRates = new ArrayList<>();

  /** Points that are scores if a total is told behind them. */
  private final List<Found> ungot = new ArrayList<>();

  private boolean gotSeen;
  private boolean classes;
  private int sentence;
  private int scores;
  private int before;
  private int posts;
  private boolean whole;
  private boolean total;

  Emitter(PlainText plain, Memory memory, int sentence, Consumer<Found> sink) {
    this.plain = plain;
    this.memory = memory;
    this.sentence = sentence;
    this.sink = sink;
  }

  /** (类), (款): from here on the paragraph is about functional classes. */
  void classes() {
    classes = true;
  }

  /** 得分 was said: points are scores now. */
  void got() {
    gotSeen = true;
  }

  boolean blind(String item) {
    return classes || ((memory.oneFund || memory.otherFund) && BLIND_IN_FUND.contains(item));
  }

  /** Ends a sentence. One rate behind its parts is the unit's; several are the parts' own. */
  void endSentence() {
    if (deferredRates.size() == 1) {
      sink.accept(deferredRates.get(0));
    }
    deferredRates.clear();
    sentence++;
    before = scores;
    scores = 0;
    posts = 0;
    total = false;
    whole = false;
    ungot.clear();
  }

  /** How many dimensions' scores this sentence stated. */
  int scores() {
    return scores;
  }

  /** How many dimensions' scores the sentence before stated. */
  int scoresBefore() {
    return before;
  }

  /** How many kinds of authorised posts the last numbers of this sentence told, one by one. */
  int kindsOfPosts() {
    return posts;
  }

  /** Whether this sentence stated a total score. */
  boolean statedTotal() {
    return total;
  }

  int sentence() {
    return sentence;
  }

  void emit(Label label, Amount amount, @Nullable Integer year, boolean sure) {
    String item = label.item();
    Subject subject = memory.subject;
    boolean facet = label.term().is(Term.Role.FACET);
    if (amount.kind() != Amount.Kind.COUNT) {
      subject.boundNumber(facet);
    }
    if (label.budget() && facet) {
      subject.context(true);
    }
    if (item == null || blind(item)) {
      memory.stateAside(label.term(), amount);
      return;
    }
    memory.state(item, label.term());
    boolean points = amount.kind() == Amount.Kind.POINTS;
    boolean scored = points && label.term().is(Term.Role.RATE);
    if (scored && !item.equals("execution_rate")) {
      return;
    }
    String id = scored ? "score_execution" : item;
    if (points && !id.equals("total_score") && !gotSeen) {
      ungot.add(found(id, year, label.stage(), amount, sure));
      return;
    }
    if (id.equals("total_score")) {
      ungot.forEach(sink);
      ungot.clear();
    }
    posts = id.startsWith("staff_") && id.endsWith("_authorised") ? posts + 1 : 0;
    memory.projects |= id.equals("project_count");
    total |= id.equals("total_score");
    scores += id.startsWith("score_") ? 1 : 0;
    if (amount.kind() == Amount.Kind.MONEY && memory.isOfReport(year)) {
      memory.statements.remember(id, amount.value());
    }
    handOn(found(id, year, label.stage(), amount, sure));
  }

  private void handOn(Found found) {
    Term part = memory.subject.part();
    boolean ofPart = part != null && !WholeUnit.has(part.item());
    whole |= OF_WHOLE.contains(found.item());
    if (ofPart && found.item().equals("execution_rate") && memory.subject.isFaceted() && !whole) {
      return; // 项目支出预算数300万元，执行数290万元，执行率96.67%
    }
    if (found.item().equals("execution_rate") && ofPart) {
      deferredRates.add(found);
    } else {
      sink.accept(found);
    }
  }

  void emit(String item, @Nullable Integer year, Amount amount, boolean sure) {
    sink.accept(found(item, year, null, amount, sure));
  }

  void emitGrade(Grade.Place place, @Nullable Integer year) {
    sink.accept(found("grade", year, null, null, place.start(), place.end(), true));
  }

  private Found found(
      String item, @Nullable Integer year, @Nullable String stage, Amount amount, boolean sure) {
    return found(item, year, stage, amount, amount.start(), amount.end(), sure);
  }

  private Found found(
      String item,
      @Nullable Integer year,
      @Nullable String stage,
      @Nullable Amount amount,
      int start,
      int end,
      boolean sure) {
    return new Found(
        null,
        item,
        year,
        stage,
        amount,
        plain.text().substring(start, end),
        plain.span(start, end),
        Figure.Origin.PROSE,
        sentence,
        sure);
  }
}
