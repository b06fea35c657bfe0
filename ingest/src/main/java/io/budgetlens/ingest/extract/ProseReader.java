package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a paragraph: one pass over its tokens, with a memory of the subject, the
 * year and the comparison that the sentence is at. A number without a name, or with a name too far
 * away, is left alone.
 */
final class ProseReader {
  private static final Set<String> OF_WHOLE_UNIT =
      Set.of(
          "total_income_and_expenditure",
          "income",
          "expenditure_total",
          "opening_carryover",
          "closing_carryover",
          "carryover");
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
  private static final Set<String> CONNECTORS = Set.of("和", "及", "以及", "与", "并");
  private static final int DEEPEST = 6;

  private final PlainText plain;
  private final String text;
  private final List<Token> tokens;
  private final Setting setting;
  private final Consumer<Found> sink;
  private final int number;

  private int sentence;
  private int at;
  private boolean fund;
  private Timeline time;
  private Comparison comparison = new Comparison();
  private Subject subject = new Subject();
  private Labels labels = new Labels();
  private @Nullable String lastItem;
  private @Nullable String carriedItem;
  private final Deque<Saved> saved = new ArrayDeque<>();
  private final SentenceList list = new SentenceList();
  private final List<Found> deferredRates = new ArrayList<>();
  private boolean cause;
  private boolean target;
  private boolean share;
  private boolean each;
  private boolean freshSentence = true;
  private boolean project;
  private @Nullable Amount loose;

  private record Saved(Subject subject, Labels labels, boolean cause, boolean target) {}

  private ProseReader(PlainText plain, Setting setting, int number, Consumer<Found> sink) {
    this.plain = plain;
    this.text = plain.text();
    this.tokens = Tokenizer.tokens(text);
    this.setting = setting;
    this.number = number;
    this.sink = sink;
    this.fund = setting.fundScope();
    this.evaluated = text.contains("自评") || text.contains("绩效评价");
    this.time = new Timeline(setting.year());
    if (setting.subject() != null) {
      subject.part(setting.subject());
    }
  }

  /** Reads one paragraph; {@code number} is a place apart from other paragraphs' numbers. */
  static void read(PlainText plain, Setting setting, int number, Consumer<Found> sink) {
    new ProseReader(plain, setting, number, sink).run();
  }

  private void run() {
    for (at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (freshSentence && !token.is(Token.Type.STOP)) {
        startSentence(token);
      }
      take(token);
    }
    endSentence();
  }

  private void take(Token token) {
    switch (token.type()) {
      case TERM -> takeTerm(token);
      case AMOUNT -> takeAmount(token);
      case YEAR -> takeYear(token);
      case TEXT -> takeText(token);
      case OPEN -> open();
      case CLOSE -> close();
      case COMMA -> comma();
      case SEMICOLON -> semicolon();
      case STOP -> endSentence();
      case BAD_YEAR -> time.seeUnreadable();
      case YEAR_RANGE -> time.seeRefused();
      case BROKEN -> refuseNumber();
      default -> {}
    }
  }

  // -- sentences, clauses, brackets

  private void startSentence(Token first) {
    freshSentence = false;
    boolean comparing =
        first.is(Term.Role.COMPARE)
            || first.is(Term.Role.YOY)
            || first.is(Term.Role.UP)
            || first.is(Term.Role.DOWN);
    lastItem = comparing ? carriedItem : null;
  }

  private void endSentence() {
    flushList();
    if (deferredRates.size() == 1) {
      sink.accept(deferredRates.get(0));
    }
    deferredRates.clear();
    carriedItem = lastItem;
    time = new Timeline(setting.year());
    comparison = new Comparison();
    subject = new Subject();
    if (setting.subject() != null) {
      subject.part(setting.subject());
    }
    labels = new Labels();
    saved.clear();
    cause = false;
    target = false;
    share = false;
    each = false;
    project = false;
    loose = null;
    freshSentence = true;
    sentence++;
  }

  private void comma() {
    target = false;
    comparison.undirect();
    share = false;
    loose = null;
  }

  private void semicolon() {
    flushList();
    comma();
    labels.clear();
    comparison.close();
    subject.whole();
    time.endPrior();
  }

  private void open() {
    if (saved.size() < DEEPEST) {
      saved.push(new Saved(subject.copy(), labels.copy(), cause, target));
    }
  }

  private void close() {
    if (!saved.isEmpty()) {
      Saved before = saved.pop();
      subject = before.subject();
      labels = before.labels();
      cause = before.cause();
      target = before.target();
      comparison.undirect();
    }
  }

  private void takeText(Token token) {
    String words = text.substring(token.start(), token.end());
    labels.widen(Fillers.strangeLength(words));
    if (Fillers.strangeLength(words) > 3) {
      comparison.undirect();
    }
    if (!CONNECTORS.contains(words)) {
      flushListUnlessInBrackets();
    }
    if (words.startsWith("项目") && previous() != null && previous().is(Term.Role.PART)) {
      labels.clear();
    }
    if (namesSomethingElse(words)) {
      foreign();
    }
  }

  /** 会议费 before a number, or 某某项目 before its budget, is a subject that is none of ours. */
  private boolean namesSomethingElse(String words) {
    Token next = next();
    if (next == null
        || next.is(Token.Type.COMMA)
        || next.is(Token.Type.LIST)
        || next.is(Token.Type.STOP)) {
      return false;
    }
    if (Fillers.endsInProject(words)) {
      return next.is(Term.Role.FACET) || next.is(Term.Role.RATE) || next.is(Term.Role.TOTAL);
    }
    return Fillers.endsInForeignNoun(words) && !next.is(Term.Role.PART);
  }

  private void foreign() {
    subject.foreign();
    labels.forget();
    lastItem = null;
  }

  /** A name whose number is none of ours; what follows is still about the unit. */
  private void aside(Term term) {
    labels.clear();
    labels.add(new Label(term, null, null, false, false));
    lastItem = null;
  }

  private void refuseNumber() {
    labels.clear();
    comparison.undirect();
    share = false;
    loose = null;
  }

  // -- years

  private void takeYear(Token token) {
    if (comparison.isOpen()) {
      return;
    }
    boolean dated = next() != null && next().is(Token.Type.SKIP);
    Integer report = setting.year();
    if (dated && report != null && token.year() > report) {
      return;
    }
    boolean inList =
        previous() != null && (previous().is(Token.Type.LIST) || isConnector(previous()));
    time.see(token.year(), inList);
    labels.wakeLast();
  }

  private @Nullable Token next() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
  }

  private @Nullable Token previous() {
    return at > 0 ? tokens.get(at - 1) : null;
  }

  private boolean nextIsAdjacent(Term.Role role) {
    Token next = next();
    return next != null && next.is(role);
  }

  private boolean isConnector(Token token) {
    return token.is(Token.Type.TEXT)
        && CONNECTORS.contains(text.substring(token.start(), token.end()));
  }

  private boolean linksToPrevious() {
    Token previous = previous();
    if (previous == null || at < 2) {
      return false;
    }
    return (previous.is(Token.Type.LIST) || isConnector(previous))
        && tokens.get(at - 2).is(Token.Type.TERM);
  }

  // -- terms

  private void takeTerm(Token token) {
    Term term = token.term();
    if (term == null) {
      return;
    }
    if (!KEEPS_LIST.contains(term.role())) {
      flushListUnlessInBrackets();
    }
    switch (term.role()) {
      case TOP, PART, SUBJECT, AFFECTED, FACET, COMPLETION -> takeMoneyTerm(token, term);
      case RATE, TOTAL, GOT, SCORE, GRADE -> takeResultTerm(token, term);
      case STAFF, MAYBE_STAFF, FOREIGN_STAFF, COUNT, BELOW -> takeCountTerm(token, term);
      case COMPARE, YOY, PRIOR, CURRENT, FUTURE, UP, DOWN, SIGNED, NOT_CHANGE ->
          takeTimeTerm(token, term);
      case SHARE -> share = true;
      case AMONG -> subject.among();
      case RESPECTIVELY -> list.start(labels, time.listed());
      case EACH -> each = true;
      case CAUSE -> cause = true;
      case TARGET -> target = true;
      case FUND -> fund = true;
      case ASIDE -> aside(term);
      case FOREIGN -> foreign();
      default -> {}
    }
  }

  private static final Set<Term.Role> KEEPS_LIST =
      Set.of(
          Term.Role.EACH, Term.Role.RESPECTIVELY, Term.Role.NEUTRAL, Term.Role.UP, Term.Role.DOWN);

  private void takeMoneyTerm(Token token, Term term) {
    switch (term.role()) {
      case TOP -> top(term);
      case PART -> part(term);
      case SUBJECT -> {
        subject.part(term);
        labels.clear();
        labels.add(new Label(PROJECT_COUNT, "project_count", null, false, false));
        project = true;
      }
      case AFFECTED -> {
        if (project || evaluated) {
          labels.add(new Label(term, term.item(), null, false, false));
        }
      }
      case COMPLETION -> completion(term);
      default -> facet(token, Facet.valueOf(term.item()), term);
    }
  }

  private static final Term PROJECT_COUNT = new Term(Term.Role.COUNT, "project_count", null);

  private void top(Term term) {
    if (comparison.isOpen()) {
      comparison.against(Comparison.Base.BUDGET);
      return;
    }
    subject.whole();
    boolean budget = term.item().endsWith("_budget");
    subject.context(budget);
    String stage =
        term.item().equals("final_accounts") ? "final" : budget ? stageOf(term.item()) : null;
    labels.add(new Label(term, term.item(), stage, budget, linksToPrevious()));
    comparison.undirect();
  }

  private static @Nullable String stageOf(String item) {
    return item.startsWith("initial") ? "initial" : item.startsWith("adjusted") ? "adjusted" : null;
  }

  private void part(Term term) {
    if (comparison.isOpen() && lastItem != null) {
      return;
    }
    Term owner = subject.part();
    if (owner != null && owner.is(Term.Role.SUBJECT) && term.item().equals("expenditure_total")) {
      labels.add(new Label(term, owner.item(), null, false, false));
      return;
    }
    if (text.startsWith("本年", tokens.get(at).start())) {
      time.endPrior();
    }
    boolean linked = linksToPrevious();
    boolean budget = subject.inBudget() && !saysActually();
    subject.part(term);
    String item = budget && term.budgetItem() != null ? term.budgetItem() : term.item();
    if (subject.inBudgetBreakdown() && term.budgetItem() == null && !OF_WHOLE_UNIT.contains(item)) {
      item = null;
    }
    labels.add(new Label(term, item, null, budget, linked));
    comparison.undirect();
  }

  /** 实际公用经费支出: spending, whatever budget was spoken of before. */
  private boolean saysActually() {
    Token previous = previous();
    return previous != null && previous.is(Term.Role.MAYBE_STAFF);
  }

  private void facet(Token token, Facet facet, Term term) {
    if (comparison.isOpen()) {
      compareWith(facet);
      return;
    }
    if (facet == Facet.LONE_EXEC && !standsAlone(token)) {
      foreign();
      return;
    }
    Term part = subject.part();
    if (subject.isForeign()) {
      labels.add(new Label(term, null, null, facet.isBudget(), false));
    } else if (part != null && subject.takesFacet()) {
      facetOf(part, facet);
    } else {
      subject.whole();
      if (facet != Facet.PLAIN_BUDGET) {
        subject.context(facet.isBudget());
      }
      labels.add(facet.ofUnit(term, setting.finalAccounts()).link(linksToPrevious()));
      comparison.undirect();
    }
  }

  private void facetOf(Term part, Facet facet) {
    Label label =
        part.is(Term.Role.SUBJECT) && !facet.isBudget()
            ? new Label(part, part.item(), null, false, false)
            : facet.of(part);
    Label newest = labels.newest();
    boolean same = newest != null && newest.term().equals(part);
    if (same) {
      labels.refine(facet, label);
    } else {
      labels.add(label);
    }
    comparison.undirect();
    subject.boundNumber(true);
  }

  /** A comparison with a budget is none with the year before; the budget itself may be stated. */
  private void compareWith(Facet facet) {
    if (!facet.isBudget()) {
      return;
    }
    comparison.against(Comparison.Base.BUDGET);
    Token next = next();
    if (next != null && next.is(Token.Type.AMOUNT) && !subject.isForeign()) {
      Term part = subject.part();
      Label base = part == null ? facet.ofUnit(NAMED, setting.finalAccounts()) : facet.of(part);
      labels.clear();
      labels.add(new Label(NAMED, base.item(), base.stage(), true, false));
    }
  }

  private static final Term NAMED = new Term(Term.Role.FACET, "", null);

  /** 支出 alone names the spending; behind other words it is the end of a longer name. */
  private boolean standsAlone(Token token) {
    Token previous = previous();
    return previous == null
        || !previous.is(Token.Type.TEXT)
        || Fillers.strangeLength(text.substring(previous.start(), previous.end())) == 0;
  }

  private void completion(Term term) {
    boolean ofUnit = subject.part() == null || OF_WHOLE_UNIT.contains(subject.part().item());
    if (!subject.isForeign() && ofUnit && lastItem != null && COMPLETES.contains(lastItem)) {
      labels.add(new Label(term, term.item(), null, false, false));
    } else {
      labels.clear();
    }
  }

  private static final Set<String> COMPLETES =
      Set.of("expenditure", "expenditure_total", "final_accounts");

  private void takeResultTerm(Token token, Term term) {
    switch (term.role()) {
      case RATE -> rate(term);
      case TOTAL -> total(term);
      case GOT -> list.got();
      case GRADE -> grade(token);
      default -> labels.add(new Label(term, term.item(), null, false, linksToPrevious()));
    }
    gotSeen |= term.is(Term.Role.GOT) || term.is(Term.Role.TOTAL);
  }

  private boolean gotSeen;
  private final boolean evaluated;
  private boolean fullMarkSeen;

  private void rate(Term term) {
    Token previous = previous();
    boolean ofPart =
        previous != null && (previous.is(Term.Role.PART) || previous.is(Term.Role.FOREIGN));
    boolean execution = term.item().equals("execution_rate");
    String item = execution && (ofPart || subject.isForeign()) ? null : term.item();
    labels.add(new Label(term, item, null, false, linksToPrevious()));
    comparison.undirect();
  }

  private void total(Term term) {
    Label newest = labels.newest();
    boolean ofScore = newest != null && newest.term().is(Term.Role.SCORE);
    if (ofScore && (fullMarkSeen || (labels.gap() < 3 && !commaSinceLabel()))) {
      return;
    }
    labels.add(new Label(term, subject.isForeign() ? null : term.item(), null, false, false));
  }

  private boolean commaSinceLabel() {
    for (int i = at - 1; i >= 0 && i > at - 4; i--) {
      if (tokens.get(i).is(Token.Type.COMMA)) {
        return true;
      }
      if (tokens.get(i).is(Term.Role.SCORE)) {
        return false;
      }
    }
    return false;
  }

  private void grade(Token token) {
    Grade.Place place = Grade.behind(text, token.end());
    if (place == null) {
      place = Grade.before(text, token.start());
    }
    if (place != null && !target && !cause && !subject.isForeign()) {
      sink.accept(found("grade", time.year(), null, null, place.start(), place.end(), true));
    }
  }

  private void takeCountTerm(Token token, Term term) {
    if (term.is(Term.Role.FOREIGN_STAFF)) {
      labels.clear();
      return;
    }
    if (term.is(Term.Role.MAYBE_STAFF) && !nextIsPersons()) {
      return;
    }
    if (term.is(Term.Role.BELOW) && !Fillers.namesOffices(text, token.end())) {
      return;
    }
    Label label = new Label(term, term.item(), null, false, linksToPrevious());
    Token next = next();
    Token previous = previous();
    boolean before =
        loose != null
            && previous != null
            && previous.is(Token.Type.AMOUNT)
            && label.takes(loose.kind());
    boolean numberBehind = next != null && next.is(Token.Type.AMOUNT);
    if (before && !numberBehind && loose != null) {
      emit(label, loose, time.year(), true);
      loose = null;
      return;
    }
    labels.add(label);
  }

  private boolean nextIsPersons() {
    Token next = next();
    return next != null && next.amount() != null && next.amount().kind() == Amount.Kind.PERSONS;
  }

  private void takeTimeTerm(Token token, Term term) {
    switch (term.role()) {
      case COMPARE -> compare(token);
      case YOY -> comparison.yearOnYear();
      case PRIOR -> prior();
      case CURRENT -> {
        time.seeCurrent();
        labels.wakeLast();
      }
      case FUTURE -> time.seeRefused();
      case NOT_CHANGE -> notChange();
      default -> comparison.direct(term.role());
    }
  }

  /** 由上年的7万元增加到8万元: the second number is this year's amount, no change. */
  private void notChange() {
    comparison.undirect();
    if (time.endPrior()) {
      labels.wakeLast();
    }
  }

  private void compare(Token token) {
    Token next = next();
    if (next == null || next.start() != token.end()) {
      return;
    }
    String word = text.substring(token.start(), token.end());
    boolean conjunction = word.equals("与") || word.equals("同");
    boolean toYear = next.is(Token.Type.YEAR) || next.is(Term.Role.PRIOR);
    if (conjunction && !(toYear && comparesSoon(next.end()))) {
      return;
    }
    if (toYear || next.is(Term.Role.FACET) || next.is(Term.Role.TOP)) {
      Integer baseYear =
          next.is(Token.Type.YEAR)
              ? Integer.valueOf(next.year())
              : time.before(time.yearOfChange());
      comparison.openWith(Comparison.Base.PRIOR, baseYear);
    }
  }

  private boolean comparesSoon(int from) {
    String ahead = text.substring(from, Math.min(text.length(), from + 14));
    return ahead.contains("比") || ahead.contains("持平") || ahead.contains("相较");
  }

  private void prior() {
    if (!comparison.isOpen()) {
      time.seePrior();
      labels.wakeLast();
    }
  }

  // -- numbers

  private void takeAmount(Token token) {
    Amount amount = token.amount();
    if (amount == null) {
      return;
    }
    if (cause || target || time.refused()) {
      refuseNumber();
    } else if (comparison.isDirected()) {
      change(comparison.signed(amount));
    } else if (comparison.isOpen()) {
      base(amount);
    } else if (amount.kind() == Amount.Kind.PERCENT && share) {
      shareOf(amount);
    } else if (!list.take(amount, labels.gap())) {
      bind(amount);
    }
    share = false;
  }

  private void shareOf(Amount amount) {
    labels.clear();
    boolean ofBudget =
        text.substring(Math.max(0, amount.start() - 16), amount.start()).contains("预算");
    if (ofBudget && "carryover".equals(lastItem)) {
      sink.accept(
          found("carryover_rate", time.year(), null, amount, amount.start(), amount.end(), true));
    }
  }

  private void change(Amount amount) {
    comparison.undirect();
    Label newest = labels.newest();
    String item = newest != null && newest.takes(Amount.Kind.MONEY) ? newest.item() : lastItem;
    if (newest != null && newest.item() == null && newest.takes(Amount.Kind.MONEY)) {
      item = null;
    }
    labels.clear();
    lastItem = item;
    boolean toPrior =
        comparison.base() == Comparison.Base.PRIOR
            || (comparison.base() == Comparison.Base.NONE && time.priorSeen());
    if (item == null) {
      return;
    }
    if (toPrior) {
      Items.find(item).ifPresent(known -> emitChange(known, amount));
    } else if (comparison.base() == Comparison.Base.BUDGET
        && item.equals("final_accounts")
        && amount.kind() == Amount.Kind.PERCENT) {
      sink.accept(
          found(
              "budget_final_variance",
              time.year(),
              null,
              amount,
              amount.start(),
              amount.end(),
              false));
    }
  }

  private void emitChange(Item item, Amount amount) {
    if (!item.measure().hasChange() || blind(item.id())) {
      return;
    }
    boolean rate = amount.kind() == Amount.Kind.PERCENT;
    boolean same = amount.kind() == Amount.Kind.MONEY || amount.kind() == Amount.Kind.PERSONS;
    if (rate || same) {
      String id = rate ? item.changeRate().id() : item.change().id();
      sink.accept(found(id, time.yearOfChange(), null, amount, amount.start(), amount.end(), true));
    }
  }

  /** The number right behind what is compared with: the year before's, or the budget's own. */
  private void base(Amount amount) {
    if (comparison.base() == Comparison.Base.BUDGET) {
      Label newest = labels.newest();
      if (newest != null && newest.term() == NAMED && amount.kind() == Amount.Kind.MONEY) {
        emit(newest, amount, time.year(), false);
      }
      labels.clear();
      return;
    }
    Label newest = labels.newest();
    String item = newest != null ? newest.item() : lastItem;
    if (item != null && amount.kind() == Amount.Kind.MONEY && !blind(item)) {
      Item known = Items.get(item);
      if (known.measure().hasChange()) {
        sink.accept(
            found(item, comparison.baseYear(), null, amount, amount.start(), amount.end(), true));
        lastItem = item;
      }
    }
  }

  private void bind(Amount amount) {
    if (isFullMark(amount)) {
      fullMarkSeen = true;
      return;
    }
    fullMarkSeen = false;
    List<Label> takers = labels.newestTaking(amount.kind());
    boolean near = labels.gap() <= Fillers.longestGap(amount.kind());
    if (takers.isEmpty() || !near) {
      if (countsProjects(amount) || countsAllProjects(amount)) {
        emit(
            new Label(PROJECT_COUNT, "project_count", null, false, false),
            amount,
            time.year(),
            true);
      }
      loose = amount;
      if (amount.kind() != Amount.Kind.OTHER || labels.gap() > 0) {
        labels.clear();
      }
      return;
    }
    bindTo(takers, amount);
    loose = null;
    labels.clear();
    each = false;
  }

  /** {@code 对15个项目开展绩效自评}: the projects that the report is about. */
  private boolean countsProjects(Amount amount) {
    return amount.kind() == Amount.Kind.COUNT
        && evaluated
        && labels.isEmpty()
        && !subject.isForeign()
        && (text.startsWith("项目", amount.end()) || text.startsWith("预算项目", amount.end()));
  }

  /** {@code 全年共安排项目5个}: a clause that says no more than how many projects there were. */
  private boolean countsAllProjects(Amount amount) {
    Token words = previous();
    if (amount.kind() != Amount.Kind.COUNT || words == null || !words.is(Token.Type.TEXT)) {
      return false;
    }
    Token before = at > 1 ? tokens.get(at - 2) : null;
    boolean startsClause = before == null || CLAUSE_STARTS.contains(before.type());
    return startsClause && Fillers.namesAllProjects(text.substring(words.start(), words.end()));
  }

  private static final Set<Token.Type> CLAUSE_STARTS =
      Set.of(Token.Type.STOP, Token.Type.COMMA, Token.Type.SEMICOLON, Token.Type.YEAR);

  private void bindTo(List<Label> takers, Amount amount) {
    if (each) {
      for (Label label : takers) {
        emit(label, amount, time.year(), true);
      }
    } else if (takers.stream().map(Label::item).distinct().count() == 1) {
      emit(takers.get(takers.size() - 1), amount, time.year(), true);
    }
  }

  /** {@code 分值10分}, {@code 扣0.5分} and {@code 产出指标(50分)} say no score. */
  private boolean isFullMark(Amount amount) {
    if (amount.kind() != Amount.Kind.POINTS) {
      return false;
    }
    Token previous = previous();
    Token next = next();
    boolean bracketed =
        previous != null
            && previous.is(Token.Type.OPEN)
            && next != null
            && next.is(Token.Type.CLOSE);
    for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
      Token before = tokens.get(i);
      if (before.is(Term.Role.FULLMARK) || before.is(Term.Role.DEDUCT)) {
        return true;
      }
      if (!before.is(Token.Type.TEXT) || before.length() > 1) {
        break;
      }
    }
    return bracketed;
  }

  private void flushListUnlessInBrackets() {
    if (saved.isEmpty()) {
      flushList();
    }
  }

  private void flushList() {
    for (SentenceList.Pair pair : list.drain(time.listed())) {
      emit(pair.label(), pair.amount(), pair.year() == null ? time.year() : pair.year(), true);
    }
  }

  private void emit(Label label, Amount amount, @Nullable Integer year, boolean sure) {
    String item = label.item();
    subject.boundNumber(label.term().is(Term.Role.FACET));
    if (label.budget() && label.term().is(Term.Role.FACET)) {
      subject.context(true);
    }
    lastItem = item;
    if (item == null || blind(item)) {
      lastItem = null;
      return;
    }
    boolean points = amount.kind() == Amount.Kind.POINTS;
    String id = points && label.term().is(Term.Role.RATE) ? "score_execution" : item;
    if (points && !id.equals("total_score") && !gotSeen) {
      return;
    }
    Found found = found(id, year, label.stage(), amount, amount.start(), amount.end(), sure);
    if (id.equals("execution_rate") && subject.part() != null && isOfPart()) {
      deferredRates.add(found);
    } else {
      sink.accept(found);
    }
    project |= id.equals("project_count");
  }

  private boolean isOfPart() {
    return !OF_WHOLE_UNIT.contains(subject.part() == null ? "" : subject.part().item());
  }

  private boolean blind(String item) {
    return fund && BLIND_IN_FUND.contains(item);
  }

  private Found found(
      String item,
      @Nullable Integer year,
      @Nullable String stage,
      @Nullable Amount amount,
      int start,
      int end,
      boolean sure) {
    io.budgetlens.ingest.read.Span span = plain.span(start, end);
    return new Found(
        null,
        item,
        year,
        stage,
        amount,
        text.substring(start, end),
        span,
        Figure.Origin.PROSE,
        number * 1000 + sentence,
        sure);
  }
}
