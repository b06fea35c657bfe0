package io.budgetlens.ingest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a reader keeps in mind while reading a sentence, and what it forgets at its end. */
final class Memory {
  private static final int DEEPEST = 6;
  private static final int FAR = 3;

  private final Setting setting;
  private final Deque<Outside> outside = new ArrayDeque<>();

  Timeline time;
  Comparison comparison;
  Subject subject;
  Labels labels;
  final SentenceList list = new SentenceList();

  /** The item of the last number, which a change may belong to. */
  @Nullable String lastItem;

  final Statements statements = new Statements();
  private Comparison before = new Comparison();

  /** A number of persons or things that found no name before it. */
  @Nullable Amount loose;

  /** Whether the clause tells what was added to or taken from the budget. */
  boolean adjusts;

  private boolean budgetStated;

  /** Where the last grade ended. */
  int gradeEnd;

  /** Whether what is told is of a part of the year. */
  boolean interim;

  boolean cause;
  boolean target;
  boolean share;
  boolean each;
  boolean projects;
  boolean otherFund;

  /** From here on the paragraph is about one fund. */
  boolean oneFund;

  boolean foreignBefore;
  boolean scoreSeen;

  /** 内设 was said: a later 5个科室 counts the offices listed between. */
  boolean offices;

  /** What is told is of units below. */
  boolean ofSubordinates;

  int start;

  private record Outside(
      Subject subject,
      Labels labels,
      Timeline time,
      boolean cause,
      boolean target,
      @Nullable String lastItem) {}

  Memory(Setting setting) {
    this.setting = setting;
    this.time = new Timeline(setting.year());
    this.comparison = new Comparison();
    this.subject = about(setting);
    this.labels = new Labels();
    this.oneFund = setting.fundScope();
  }

  private static Subject about(Setting setting) {
    Subject subject = new Subject();
    if (setting.subject() != null) {
      subject.part(setting.subject());
    }
    return subject;
  }

  /** Begins a sentence; one that only compares goes on about what was stated before. */
  void begin(Token first) {
    boolean among = first.is(Term.Role.AMONG);
    lastItem = goesOn(first) ? statements.mainMoney() : null;
    otherFund = (foreignBefore || statements.aside()) && among;
    statements.begin(among);
    if (among) {
      comparison = Comparison.goingOn(before);
    }
    Term named = statements.namedPart();
    Term main = statements.mainPart();
    if (named != null) {
      subject.part(named);
    } else if (main != null && setting.finalAccounts() && ThreePublic.has(main.item())) {
      backTo(main, first);
    }
    start = first.start();
  }

  private static boolean goesOn(Token first) {
    return first.is(Term.Role.COMPARE)
        || first.is(Term.Role.YOY)
        || first.is(Term.Role.SAME)
        || first.is(Term.Role.UP)
        || first.is(Term.Role.DOWN);
  }

  /** Behind 公务接待费, 支出 alone is still its; 共计支出 of something else is not. */
  private void backTo(Term part, Token first) {
    if (first.is(Term.Role.FACET)) {
      subject.part(part);
    } else {
      subject.foreign();
    }
  }

  /** A name of none of ours took its number; a breakdown behind it is none of ours either. */
  void stateAside(Term term, Amount amount) {
    state(null, null);
    boolean named = term.is(Term.Role.ASIDE) && !inBrackets();
    statements.stateAside(named, amount.number().signum() == 0);
  }

  /** A number found its name, or one that is none of ours. */
  void state(@Nullable String item, @Nullable Term part) {
    lastItem = item;
    budgetStated |= "initial_budget".equals(item) || "adjusted_budget".equals(item);
    statements.state(item, part, inBrackets());
  }

  /** {@code 公务用车运行维护费中，}: what follows are its parts, and none of them the unit's. */
  void within() {
    Term part = subject.part();
    if (part != null && !WholeUnit.has(part.item())) {
      labels.forget();
      otherFund = true;
    }
  }

  void among() {
    subject.among();
    otherFund |= statements.aside();
    if (!inBrackets()) {
      statements.breakDown();
    }
  }

  /** Speaks of what the paragraph stated last: 费用支出, or 决算数 at a sentence's start. */
  void same() {
    labels.clear();
    lastItem = statements.mainItem();
  }

  /** The same where it speaks of money: of what was spent, whatever rate was told behind it. */
  void sameMoney() {
    labels.clear();
    lastItem = statements.mainMoney();
  }

  /** From here on the paragraph is about one fund, or what is broken down is, to its end. */
  void fund() {
    if (statements.inBreakdown()) {
      otherFund = true;
    } else {
      oneFund = true;
    }
  }

  /** {@code 支出决算7.93万元，年初预算12.00万元，较2023年度决算减少}: it is the spending that fell. */
  void compareActual() {
    if (lastItem != null && lastItem.endsWith("_budget") && statements.actualItem() != null) {
      lastItem = statements.actualItem();
    }
  }

  /** {@code 执行率97.17%；与2022年47,210万元相比}: money is compared with the money told before. */
  @Nullable String comparedWith(Amount amount) {
    String actual = statements.actualItem();
    boolean money = amount.kind() == Amount.Kind.MONEY && "execution_rate".equals(lastItem);
    return money && actual != null && WholeUnit.isSpending(actual) ? actual : lastItem;
  }

  /** {@code 支出7.93万元，预算数为12万元，比2022年减少}: of the 三公 expenses it is what was spent. */
  void compareYears() {
    if ("three_public_budget".equals(lastItem) && statements.actualItem() != null) {
      lastItem = statements.actualItem();
    }
  }

  void forget() {
    statements.endSentence(subject.part());
    foreignBefore = otherFund;
    before = comparison;
    time = new Timeline(setting.year());
    comparison = new Comparison();
    subject = about(setting);
    labels = new Labels();
    outside.clear();
    lastItem = null;
    loose = null;
    adjusts = false;
    budgetStated = false;
    interim = false;
    gradeEnd = 0;
    cause = false;
    target = false;
    share = false;
    each = false;
    projects = false;
    otherFund = false;
    scoreSeen = false;
    offices = false;
    ofSubordinates = false;
  }

  void comma() {
    Term part = subject.part();
    boolean names = part != null && !subject.isBound() && setting.subject() == null;
    if (adjusts && budgetStated && !statements.inBreakdown() && subject.isForeign()) {
      subject.whole();
    }
    if (names && labels.gap() > FAR && !isThreePublic()) {
      subject.loosen();
    }
    adjusts = false;
    target = false;
    comparison.undirect();
    share = false;
    loose = null;
  }

  void semicolon() {
    comma();
    interim = false;
    ofSubordinates = false;
    labels.clear();
    comparison.close();
    subject.whole();
    time.endPrior();
  }

  void open() {
    if (outside.size() < DEEPEST) {
      outside.push(
          new Outside(subject.copy(), labels.copy(), time.copy(), cause, target, lastItem));
    }
  }

  void close() {
    if (!outside.isEmpty()) {
      Outside before = outside.pop();
      subject = before.subject();
      labels = before.labels();
      time = before.time().knowing(time);
      cause = before.cause();
      target = before.target();
      lastItem = before.lastItem() == null ? lastItem : before.lastItem();
      comparison.undirect();
    }
  }

  boolean isOfReport(@Nullable Integer year) {
    return year != null && year.equals(setting.year());
  }

  boolean isOfStaff() {
    return lastItem != null && lastItem.startsWith("staff_");
  }

  boolean isThreePublic() {
    Term part = subject.part();
    return part != null && ThreePublic.has(part.item());
  }

  boolean inBrackets() {
    return !outside.isEmpty();
  }

  /** What follows is about something else than the unit. */
  void foreign() {
    subject.foreign();
    labels.forget();
    lastItem = null;
    if (!inBrackets()) {
      statements.foreign();
    }
  }

  /** A name whose number is none of ours; what follows is still about the unit. */
  void aside(Term term) {
    labels.clear();
    labels.add(new Label(term, null, null, false, false));
    lastItem = null;
  }

  void refuseNumber() {
    labels.clear();
    comparison.undirect();
    share = false;
    loose = null;
  }
}
