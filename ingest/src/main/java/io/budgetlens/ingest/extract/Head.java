package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a column head or a row label say about the numbers beside them.
 *
 * @param part a thing with amounts of its own, e.g. 基本支出
 * @param change the role of a change to the year before, absent for an amount
 */
record Head(
    @Nullable Term part,
    @Nullable Facet facet,
    @Nullable Integer year,
    Term.@Nullable Role change,
    @Nullable Term result,
    @Nullable Mark mark,
    @Nullable Source source,
    boolean percent) {

  /** Columns and rows of other kinds. */
  enum Mark {
    FULL,
    GOT,
    INDICATOR,
    LINE_NUMBER,
    SUM
  }

  /** The rows of a self-evaluation table's fund area. */
  enum Source {
    ALL(""),
    FISCAL("fiscal_"),
    SPECIAL_ACCOUNT("special_account_"),
    UNIT_FUND("unit_fund_"),
    OTHER(null);

    private final @Nullable String prefix;

    Source(@Nullable String prefix) {
      this.prefix = prefix;
    }

    @Nullable String prefix() {
      return prefix;
    }
  }

  private static final List<String> KEPT_BRACKETS = List.of("(境)", "(出境)", "(调整", "(减)");
  private static final Set<String> PERCENT = Set.of("%", "(%)", "百分比", "比率", "比例", "幅度");
  private static final Head NOTHING = new Head(null, null, null, null, null, null, null, false);
  private static final Set<String> ALL_FUNDS =
      Set.of(
          "年度资金总额",
          "资金总额",
          "总额",
          "年度总额",
          "年度资金总额(万元)",
          "项目资金总额",
          "资金合计",
          "预算资金总额",
          "年度预算资金总额",
          "年度资金合计",
          "部门预算总额");
  private static final Set<String> FISCAL =
      Set.of(
          "财政拨款",
          "当年财政拨款",
          "本年财政拨款",
          "财政资金",
          "当年财政资金",
          "年度财政拨款",
          "本年度财政拨款",
          "财政拨款资金",
          "当年财政拨款资金",
          "财政性资金",
          "本年财政资金");
  private static final Set<String> SUMS =
      Set.of("合计", "总计", "总分", "得分合计", "合计得分", "总得分", "自评总分", "合计总分", "总计得分", "综合得分", "评价总分");
  private static final Set<String> FULL =
      Set.of("分值", "权重", "满分", "标准分", "标准分值", "指标分值", "权重(%)", "满分值", "分值(权重)", "分值权重", "权重分值");
  private static final Set<String> GOT =
      Set.of(
          "得分", "自评得分", "评价得分", "评分", "自评分", "实际得分", "评分得分", "自评得分值", "得分值", "评定得分", "自评分数",
          "考核得分");
  private static final List<String> INDICATOR =
      List.of("三级指标", "指标值", "完成值", "指标内容", "指标名称", "二级指标", "指标解释", "评分标准", "指标说明");

  boolean isNothing() {
    return equals(NOTHING);
  }

  static Head of(String words) {
    if (PERCENT.contains(words)) {
      return new Head(null, null, null, null, null, null, null, true);
    }
    String bare = bare(words);
    if (bare.isEmpty() || bare.length() > 30) {
      return NOTHING;
    }
    if (ALL_FUNDS.contains(bare)) {
      return source(Source.ALL);
    }
    if (FISCAL.contains(bare)) {
      return source(Source.FISCAL);
    }
    Head other = ofOtherKind(bare);
    return other != null ? other : new Parse(bare, isRate(words)).head();
  }

  private static boolean isRate(String words) {
    return words.contains("%") || words.contains("率") || words.contains("幅");
  }

  private static @Nullable Head ofOtherKind(String bare) {
    if (bare.equals("财政专户管理资金") || bare.equals("财政专户资金")) {
      return source(Source.SPECIAL_ACCOUNT);
    }
    if (bare.equals("单位资金")) {
      return source(Source.UNIT_FUND);
    }
    if (bare.startsWith("上年结转") && !bare.contains("结余") || bare.equals("其他资金")) {
      return source(Source.OTHER);
    }
    if (FULL.contains(bare)) {
      return mark(Mark.FULL);
    }
    if (GOT.contains(bare)) {
      return mark(Mark.GOT);
    }
    if (SUMS.contains(bare)) {
      return mark(Mark.SUM);
    }
    if (bare.equals("行次") || bare.equals("序号") || bare.equals("栏次")) {
      return mark(Mark.LINE_NUMBER);
    }
    return INDICATOR.stream().anyMatch(bare::contains) ? mark(Mark.INDICATOR) : null;
  }

  /** Without numbering, 其中, units in brackets and the letters of a formula. */
  static String bare(String words) {
    String bare = withoutBrackets(words);
    int start = 0;
    while (start < bare.length() && isNumbering(bare, start)) {
      start++;
    }
    bare = bare.substring(start);
    for (String lead : List.of("其中", "减", "加")) {
      boolean led = bare.startsWith(lead + ":") || bare.startsWith(lead + "：");
      bare = led ? bare.substring(lead.length() + 1) : bare;
    }
    bare = bare.startsWith("其中") ? bare.substring(2) : bare;
    int end = bare.length();
    while (end > 0 && ":：①②③④⑤.".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(0, end);
  }

  /** Up to the first bracket that is part of a name; one that is never closed goes to the end. */
  private static String withoutBrackets(String words) {
    StringBuilder bare = new StringBuilder();
    int from = 0;
    int open = words.indexOf('(');
    while (open >= 0 && KEPT_BRACKETS.stream().noneMatch(startAt(words, open))) {
      bare.append(words, from, open);
      int close = words.indexOf(')', open);
      from = close < 0 ? words.length() : close + 1;
      open = words.indexOf('(', from);
    }
    return bare.append(words, from, words.length()).toString();
  }

  private static Predicate<String> startAt(String words, int open) {
    return kept -> words.startsWith(kept, open);
  }

  private static boolean isNumbering(String text, int at) {
    char c = text.charAt(at);
    if ("一二三四五六七八九十".indexOf(c) >= 0) {
      return text.indexOf('、') > at && text.indexOf('、') <= at + 3;
    }
    boolean digit = Digits.isDigit(c) && !Digits.digitAt(text, at + 2);
    boolean letter = at == 0 && c >= 'A' && c <= 'H' && text.length() > 2; // A决策
    return "、.．* ".indexOf(c) >= 0 || digit || letter && Character.isIdeographic(text.charAt(1));
  }

  private static Head source(Source source) {
    return new Head(null, null, null, null, null, null, source, false);
  }

  private static Head mark(Mark mark) {
    return new Head(null, null, null, null, null, mark, null, false);
  }

  /** Reads a head token by token; words we do not know make it nothing. */
  private static final class Parse {
    private final String bare;
    private final boolean percent;
    private @Nullable Term part;
    private @Nullable Facet facet;
    private @Nullable Integer year;
    private Term.@Nullable Role change;
    private @Nullable Term result;
    private boolean unknown;

    Parse(String bare, boolean percent) {
      this.bare = bare;
      this.percent = percent;
    }

    Head head() {
      for (Token token : Tokenizer.tokens(bare)) {
        take(token);
      }
      return unknown ? NOTHING : new Head(part, facet, year, change, result, null, null, percent);
    }

    private void take(Token token) {
      Term term = token.term();
      if (token.is(Token.Type.YEAR)) {
        year = token.year();
      } else if (term != null) {
        takeTerm(term);
      } else if (token.is(Token.Type.TEXT)) {
        unknown |= Fillers.strangeLength(bare.substring(token.start(), token.end())) > 0;
      } else if (!token.is(Token.Type.COLON) && !token.is(Token.Type.LIST)) {
        unknown = true;
      }
    }

    private void takeTerm(Term term) {
      switch (term.role()) {
        case PART, TOP, STAFF, COUNT, SCORE -> part = part == null ? term : part;
        case FACET -> facet = Facet.valueOf(term.item());
        case RATE, TOTAL, GRADE -> result = term;
        case UP, DOWN, SIGNED -> change = term.role();
        case PRIOR -> year = -1;
        case CURRENT -> year = year == null ? Integer.valueOf(0) : year;
        case COMPARE, YOY, GOT -> {}
        default -> unknown = true;
      }
    }
  }

  /** A row of sums where every row is a part of one thing: that thing's own. */
  Head sumOf(Term whole) {
    return new Head(whole, facet, year, change, result, null, source, percent);
  }

  /** This head's words with another's where it says nothing: a row and its column. */
  Head with(Head other) {
    return new Head(
        part != null ? part : other.part,
        facet != null ? facet : other.facet,
        year != null ? year : other.year,
        change != null ? change : other.change,
        result != null ? result : other.result,
        mark != null ? mark : other.mark,
        source != null ? source : other.source,
        percent || other.percent);
  }

  /** Whether a column under this head can hold figures. */
  boolean isColumn() {
    return facet != null
        || year != null
        || change != null
        || result != null
        || part != null
        || mark == Mark.FULL
        || mark == Mark.GOT
        || mark == Mark.LINE_NUMBER;
  }
}
