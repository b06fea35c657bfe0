package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the figures of a paragraph: one pass over its tokens, with a memory of the subject, the
 * year and the comparison that the sentence is at. A number without a name, or with a name too far
 * away, is left alone.
 */
final class ProseReader {
  private static final Set<Term.Role> KEEPS_LIST =
      Set.of(
          Term.Role.EACH, Term.Role.RESPECTIVELY, Term.Role.NEUTRAL, Term.Role.UP, Term.Role.DOWN);
  private static final Set<Term.Role> ADJUSTS =
      Set.of(Term.Role.ASIDE, Term.Role.UP, Term.Role.DOWN);
  private static final List<String> GENERAL =
      List.of("情况", "方面", "资金", "部门", "单位", "如下", "分析", "收支", "经费", "其中", "整体");
  private static final Set<Term.Role> STATES_OF_PROJECT =
      Set.of(Term.Role.FACET, Term.Role.RATE, Term.Role.TOTAL, Term.Role.TOP);
  private static final Set<String> PROJECTS = Set.of("项目", "该项目", "各项目", "本项目", "此项目");
  private static final Pattern SUBORDINATES =
      Pattern.compile(
          "(?:其中)?(?:各|其他|所有|我局|我委|我部门|本部门|我单位|局|部门)*(?:下属|所属|直属|下辖|二级)(?:各|二级|预算|事业)*(?:单位|机构|学校|医院)");
  private static final int STRANGE = 3;

  private final List<ProjectProse.Told> projects;
  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;
  private final MoneyWords money;
  private final ResultWords results;
  private final CountWords counts;
  private final TimeWords times;
  private final NumberBinder numbers;
  private boolean fresh = true;
  private boolean titled;
  private boolean ofProject;

  private ProseReader(
      PlainText plain,
      Setting setting,
      List<ProjectProse.Told> projects,
      int sentence,
      Consumer<Found> sink) {
    this.projects = projects;
    this.cursor = new Cursor(plain.text());
    this.memory = new Memory(setting);
    this.emitter = new Emitter(plain, memory, sentence, sink);
    this.money = new MoneyWords(cursor, memory, setting);
    this.results = new ResultWords(cursor, memory, emitter);
    this.counts = new CountWords(cursor, memory, emitter);
    this.times = new TimeWords(cursor, memory, setting);
    this.numbers = new NumberBinder(cursor, memory, emitter, results, money.evaluated());
  }

  /**
   * Reads one paragraph, numbering its sentences; gives the number for the next one.
   *
   * @param projects what of it is of single projects, and none of the unit's
   */
  static int read(
      PlainText plain,
      Setting setting,
      List<ProjectProse.Told> projects,
      int sentence,
      Consumer<Found> sink) {
    ProseReader reader = new ProseReader(plain, setting, projects, sentence, sink);
    reader.run();
    return reader.emitter.sentence();
  }

  private void run() {
    while (cursor.advance()) {
      Token token = cursor.token();
      if (projects.stream().anyMatch(p -> p.holds(token))) {
        continue;
      }
      if (fresh && !token.is(Token.Type.STOP)) {
        memory.begin(token);
        fresh = false;
        if ((titled || ofProject) && (token.is(Term.Role.FACET) || token.is(Term.Role.TOP))) {
          memory.foreign();
        }
      }
      memory.statements.count();
      take(token);
    }
    endSentence();
  }

  private void take(Token token) {
    if (memory.cause && !ends(token)) {
      return;
    }
    switch (token.type()) {
      case TERM -> takeTerm(token);
      case AMOUNT -> takeAmount(token);
      case YEAR -> times.year(token);
      case SKIP -> memory.interim |= Interim.at(cursor);
      case TEXT -> takeText();
      case OPEN -> memory.open();
      case CLOSE -> memory.close();
      case COMMA -> memory.comma();
      case SEMICOLON -> {
        numbers.endList();
        memory.semicolon();
      }
      case STOP -> endSentence();
      case BAD_YEAR -> memory.time.seeUnreadable();
      case YEAR_RANGE -> memory.time.seeRefused();
      case BROKEN -> memory.refuseNumber();
      default -> {}
    }
  }

  /** In what is told as a cause nothing is stated, until it is left. */
  private boolean ends(Token token) {
    boolean bracket = token.is(Token.Type.OPEN) || token.is(Token.Type.CLOSE);
    if (bracket || token.is(Token.Type.STOP)) {
      return true;
    }
    if (Resumption.behind(cursor)) {
      memory.cause = false;
      memory.same();
      return true;
    }
    return false;
  }

  /** {@code 1.高标准农田建设项目。}: what the next sentence tells is that project's. */
  private boolean namesAProject() {
    Token name = cursor.previous();
    Token before = cursor.back(2);
    return name != null
        && name.is(Token.Type.TEXT)
        && (before == null || before.is(Token.Type.STOP))
        && Fillers.endsInProject(cursor.words(name));
  }

  private void endSentence() {
    titled = namesAProject();
    numbers.endList();
    emitter.endSentence();
    memory.forget();
    fresh = true;
  }

  private void takeAmount(Token token) {
    if (token.amount() != null) {
      numbers.take(token.amount());
    }
  }

  private void takeTerm(Token token) {
    Term term = token.term();
    if (term == null) {
      return;
    }
    if (!KEEPS_LIST.contains(term.role())) {
      endListOutsideBrackets();
    }
    memory.adjusts |= ADJUSTS.contains(term.role());
    memory.interim &= !Interim.endsAt(cursor.words());
    if (counts.takesLeftOver(term)) {
      return;
    }
    switch (term.role()) {
      case TOP, PART, SUBJECT, AFFECTED, FACET, COMPLETION -> money.take(token, term);
      case RATE, TOTAL, GOT, SCORE, GRADE -> results.take(token, term);
      case STAFF, MAYBE_STAFF, FOREIGN_STAFF, COUNT, BELOW -> counts.take(token, term);
      case COMPARE, YOY, PRIOR, CURRENT, FUTURE, UP, DOWN, SIGNED, NOT_CHANGE ->
          times.take(token, term);
      default -> takeMark(term);
    }
  }

  /** Words that change how the numbers behind them are read. */
  private void takeMark(Term term) {
    switch (term.role()) {
      case SHARE -> memory.share = true;
      case AMONG -> memory.among();
      case SAME -> memory.same();
      case CLASS -> emitter.classes();
      case RESPECTIVELY -> results.startList();
      case NEUTRAL -> {
        results.otherDimension();
        if (isMoneyOfGiver()) {
          memory.foreign();
        }
      }
      case EACH -> memory.each = true;
      case CAUSE -> memory.cause = true;
      case TARGET -> memory.target |= !times.isLevelOfYear();
      case FUND -> memory.fund();
      case ASIDE -> aside(term);
      case FOREIGN -> takeForeign();
      default -> {}
    }
  }

  /** {@code 信息化建设项目得分98分}: what follows is about that project too. */
  private void aside(Term term) {
    if (money.opensWith(term)) {
      return;
    }
    Token before = cursor.previous();
    boolean named = before != null && before.is(Token.Type.TEXT);
    if (named && cursor.words().startsWith("项目") && cursor.words().endsWith("得分")) {
      memory.foreign();
      ofProject = true;
    }
    if (cursor.words().contains("预算")) {
      memory.subject.context(true); // 预算总支出800万元，其中基本支出…
    }
    memory.aside(term);
  }

  /** What is broken down behind one fund's spending is that fund's. */
  private void takeForeign() {
    if (cursor.previousIs(Term.Role.PART) && memory.isThreePublic()) {
      return; // 三公经费一般公共预算财政拨款支出
    }
    memory.foreign();
    memory.otherFund |= cursor.words().contains("财政拨款") || cursor.words().contains("公共预算");
  }

  private void takeText() {
    String words = cursor.words();
    int strange = Fillers.strangeLength(words);
    memory.labels.widen(strange);
    memory.interim |= Interim.isIn(words);
    if (strange > STRANGE) {
      memory.comparison.undirect();
    }
    if (!cursor.isConnector(cursor.token())) {
      endListOutsideBrackets();
    }
    results.otherDimension();
    if (words.contains("包括") || words.contains("用于")) {
      memory.labels.clear(); // 项目支出主要包括：道路养护…
    }
    if (words.startsWith("用于") && memory.lastItem == null && followsMoney()) {
      memory.foreign(); // 安排资金2,000万元用于道路养护
    }
    if (money.vehicles(words)) {
      return;
    }
    if (words.equals("中") && cursor.previousIs(Term.Role.PART)) {
      memory.within();
    }
    if (words.startsWith("项目") && cursor.previousIs(Term.Role.PART)) {
      memory.labels.clear();
    }
    if (tellsOfSubordinates(words)) {
      memory.ofSubordinates = true;
      memory.foreign();
    } else if (namesSomethingElse(words) || headsALine(words)) {
      memory.foreign();
    }
  }

  /** {@code 下属单位全年支出320万元}: none of what the document's unit spent. */
  private boolean tellsOfSubordinates(String words) {
    Token before = cursor.previous();
    Token next = cursor.next();
    boolean beside = before != null && before.is(Token.Type.LIST);
    return !beside && next != null && isMoney(next) && SUBORDINATES.matcher(words).matches();
  }

  /** {@code 市级财政资金支出}, of which 财政资金 says nothing by itself. */
  private boolean isMoneyOfGiver() {
    Token before = cursor.previous();
    Token next = cursor.next();
    return before != null
        && before.is(Token.Type.TEXT)
        && next != null
        && isMoney(next)
        && cursor.words().endsWith("资金")
        && Fillers.endsInGivenMoney(cursor.words(before) + cursor.words());
  }

  private static boolean isMoney(Token token) {
    return token.is(Term.Role.FACET) || token.is(Term.Role.PART) || token.is(Term.Role.TOP);
  }

  /** Of {@code 财政资金支出}, 财政资金. */
  private static String upToMoney(String words) {
    int at = words.indexOf("资金");
    return at < 0 ? "" : words.substring(0, at + 2);
  }

  private boolean followsMoney() {
    Token before = cursor.previous();
    Amount amount = before == null ? null : before.amount();
    return amount != null && amount.kind() == Amount.Kind.MONEY;
  }

  /** 会议费 before a number, or 某某项目 before its budget, is a subject that is none of ours. */
  private boolean namesSomethingElse(String words) {
    Token next = cursor.next();
    if (next == null || endsClause(next)) {
      return false;
    }
    if (Fillers.endsInProject(words)) {
      Token behind = next.is(Token.Type.COLON) ? cursor.ahead(2) : next;
      Term term = behind == null ? null : behind.term();
      return term != null && STATES_OF_PROJECT.contains(term.role());
    }
    if (next.is(Term.Role.FACET) && PROJECTS.contains(words)) {
      return true;
    }
    if (next.is(Term.Role.TOTAL) && (words.endsWith("该项目") || words.endsWith("本项目"))) {
      ofProject = true;
      return true;
    }
    if (next.is(Term.Role.TOTAL) && words.contains("项目")) {
      return Fillers.strangeLength(words) > STRANGE && !words.contains("个项目");
    }
    if (isMoney(next) && Fillers.endsInGivenMoney(words + upToMoney(cursor.words(next)))) {
      return true;
    }
    if (next.is(Term.Role.FACET) && Fillers.endsInWork(words)) {
      return true;
    }
    return Fillers.endsInForeignNoun(words) && !next.is(Term.Role.PART);
  }

  /** {@code 1.某某补贴：预算…}: a line of a list, about what stands before its colon. */
  private boolean headsALine(String words) {
    Token next = cursor.next();
    Token behind = cursor.ahead(2);
    boolean budget =
        behind != null && (behind.is(Term.Role.FACET) && cursor.words(behind).startsWith("预算"));
    boolean general = GENERAL.stream().anyMatch(words::endsWith);
    return next != null
        && next.is(Token.Type.COLON)
        && budget
        && !general
        && memory.lastItem == null
        && Fillers.strangeLength(words) > STRANGE;
  }

  private static boolean endsClause(Token token) {
    return token.is(Token.Type.COMMA) || token.is(Token.Type.LIST) || token.is(Token.Type.STOP);
  }

  private void endListOutsideBrackets() {
    if (!memory.inBrackets()) {
      numbers.endList();
    }
  }
}
