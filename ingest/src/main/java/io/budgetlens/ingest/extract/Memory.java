package io.budgetlens.ingest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a reader keeps in mind while reading a sentence, and what it forgets at its end. */
final class Memory {
  private static final int DEEPEST = 6;

  private final Setting setting;
  private final Deque<Outside> outside = new ArrayDeque<>();

  Timeline time;
  Comparison comparison;
  Subject subject;
  Labels labels;
  final SentenceList list = new SentenceList();

  /** The item of the last number, which a change may belong to. */
  @Nullable String lastItem;

  /** A number of persons or things that found no name before it. */
  @Nullable Amount loose;

  boolean cause;
  boolean target;
  boolean share;
  boolean each;
  boolean projects;
  boolean otherFund;
  boolean foreignBefore;
  boolean scoreSeen;

  /** 内设 was said: a later 5个科室 counts the offices listed between. */
  boolean offices;

  int start;

  private record Outside(Subject subject, Labels labels, boolean cause, boolean target) {}

  Memory(Setting setting) {
    this.setting = setting;
    this.time = new Timeline(setting.year());
    this.comparison = new Comparison();
    this.subject = about(setting);
    this.labels = new Labels();
  }

  private static Subject about(Setting setting) {
    Subject subject = new Subject();
    if (setting.subject() != null) {
      subject.part(setting.subject());
    }
    return subject;
  }

  /** Begins a sentence; one that only compares goes on about what the last one stated. */
  void begin(Token first, @Nullable String carriedItem) {
    boolean comparing =
        first.is(Term.Role.COMPARE)
            || first.is(Term.Role.YOY)
            || first.is(Term.Role.UP)
            || first.is(Term.Role.DOWN);
    lastItem = comparing ? carriedItem : null;
    otherFund = foreignBefore && first.is(Term.Role.AMONG);
    start = first.start();
  }

  void forget() {
    foreignBefore = otherFund;
    time = new Timeline(setting.year());
    comparison = new Comparison();
    subject = about(setting);
    labels = new Labels();
    outside.clear();
    lastItem = null;
    loose = null;
    cause = false;
    target = false;
    share = false;
    each = false;
    projects = false;
    otherFund = false;
    scoreSeen = false;
    offices = false;
  }

  void comma() {
    target = false;
    comparison.undirect();
    share = false;
    loose = null;
  }

  void semicolon() {
    comma();
    labels.clear();
    comparison.close();
    subject.whole();
    time.endPrior();
  }

  void open() {
    if (outside.size() < DEEPEST) {
      outside.push(new Outside(subject.copy(), labels.copy(), cause, target));
    }
  }

  void close() {
    if (!outside.isEmpty()) {
      Outside before = outside.pop();
      subject = before.subject();
      labels = before.labels();
      cause = before.cause();
      target = before.target();
      comparison.undirect();
    }
  }

  boolean inBrackets() {
    return !outside.isEmpty();
  }

  /** What follows is about something else than the unit. */
  void foreign() {
    subject.foreign();
    labels.forget();
    lastItem = null;
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
