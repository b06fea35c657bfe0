package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a name of money say of it. */
final class Surroundings {
  private static final int WINDOW = 18;
  private static final int AHEAD = 60;
  private static final List<String> REGIONS =
      List.of("全县", "全市", "全区", "全省", "全州", "全盟", "全旗", "全镇", "全乡", "全国", "地方", "辖区");

  private static final List<String> VISITS = List.of("批次", "人次", "团组", "个团");
  private static final List<String> OF_YEAR = List.of("全年", "年", "调整");
  private static final List<String> FUNDS = List.of("基金", "专项", "资金", "补助", "项目");

  private static final Pattern JOINED = Pattern.compile(".*(?:加|加上|加之|连同|并入)(?:20[0-9]{2}年)?");
  private static final Pattern INCOME =
      Pattern.compile(
          "(?:为|资金)?[0-9.,]+(?:元|千元|万元|亿元)[，,、和及]{1,2}(?:以及)?本年(?:度)?收入(?:合计)?(?:为)?[0-9]");
  private static final Pattern KIND =
      Pattern.compile(".*(?:(?<!各)类|一次性|经常性|延续性|常年性|阶段性|新增|跨年)(?:的)?");
  private static final Pattern BELOW =
      Pattern.compile(".*(?<![及和与、])(?:下属|所属|直属|下辖)(?:各|二级|预算|事业)*");
  private static final Pattern BOTH_SIDES =
      Pattern.compile(
          "预算总?收入(?:总额|总计|合计|数)?(?:为)?([0-9.,]++(?:元|千元|万元|亿元))[，,、](支出总额|总支出)(?:为)?\\1");
  private static final List<String> ALL =
      List.of("全部为", "全部是", "全部系", "均为", "均系", "全为", "全系", "都是");
  private static final List<String> ECONOMY =
      List.of("生产总值", "GDP", "财政总收入", "税收收入", "固定资产投资", "规模以上", "规上", "社会消费品");

  private final Cursor cursor;
  private final Memory memory;
  private final Setting setting;

  Surroundings(Cursor cursor, Memory memory, Setting setting) {
    this.cursor = cursor;
    this.memory = memory;
    this.setting = setting;
  }

  /** {@code 总收入…其中本年收入…年初结转和结余}: more than the year's income. */
  boolean sumsUpWithCarryover() {
    int from = cursor.token().end();
    String ahead = cursor.text().substring(from, Math.min(cursor.text().length(), from + AHEAD));
    return cursor.words().endsWith("总收入") && (ahead.contains("本年收入") || ahead.contains("结转"));
  }

  /** {@code 全县一般公共预算收入}, {@code 两项基金支出合计}: the region's or the funds'. */
  boolean isOfRegion() {
    Token before = cursor.previous();
    String words = before == null || !before.is(Token.Type.TEXT) ? "" : cursor.words(before);
    boolean ofFund = cursor.words().endsWith("合计") && FUNDS.stream().anyMatch(words::endsWith);
    boolean income = setting.subject() == null && isIncome();
    String sentence = cursor.between(memory.start, cursor.token().start());
    if (income && ECONOMY.stream().anyMatch(sentence::contains)) {
      return true; // 全市实现地区生产总值…，一般公共预算收入…
    }
    return ofFund || REGIONS.stream().anyMatch(words::endsWith);
  }

  /** {@code 特定目标类项目支出}, {@code 一次性项目支出}: some of the projects only. */
  boolean isOfSomeProjects(Term term) {
    return term.item().startsWith("project_") && KIND.matcher(clauseBefore()).matches();
  }

  /** {@code 下属事业单位支出}, of which 单位支出 is the name. */
  boolean isOfSubordinates() {
    return cursor.words().startsWith("单位") && BELOW.matcher(clauseBefore()).matches();
  }

  private boolean isIncome() {
    Term term = cursor.token().term();
    return term != null && (FundIncome.has(term.item()) || term.item().equals("income"));
  }

  /** {@code 收入预算1,450万元，支出预算1,450万元}: two sides of one budget. */
  boolean isTwinOfIncome() {
    int to = cursor.token().start();
    String before = cursor.text().substring(Math.max(memory.start, to - AHEAD), to);
    return "initial_budget".equals(memory.lastItem)
        && cursor.words().startsWith("支出预算")
        && before.contains("收入");
  }

  /** {@code 预算收入总额2,300万元，支出总额2,300万元}: two sides of one budget. */
  boolean isOtherSideOfBudget() {
    int to = cursor.token().start();
    Matcher sides = BOTH_SIDES.matcher(cursor.text());
    int end = Math.min(cursor.text().length(), to + AHEAD);
    sides.region(Math.max(memory.start, to - AHEAD), end);
    return sides.find() && sides.start(2) == to;
  }

  /** {@code 年初预算批复我单位收入}: a budget, whatever is to come of it. */
  boolean isApproved(Term term) {
    boolean ofUnit = cursor.words().startsWith("单位") || cursor.words().startsWith("部门");
    return ofUnit && WholeUnit.has(term.item()) && clauseBefore().contains("批复");
  }

  /** {@code 政府性基金预算收入、支出} of one fund. */
  boolean spendsToo() {
    int end = cursor.token().end();
    return cursor.text().startsWith("支出", end)
        || cursor.text().startsWith("、支出", end)
        || cursor.text().startsWith("和支出", end)
        || cursor.text().startsWith("年初", end);
  }

  /** {@code 未超预算，}: no budget is stated. */
  boolean keepsToBudget() {
    boolean kept = cursor.words().startsWith("未") || cursor.words().startsWith("控制在");
    return kept && (cursor.nextIs(Token.Type.COMMA) || cursor.nextIs(Token.Type.STOP));
  }

  private String clauseBefore() {
    int to = cursor.token().start();
    String before = cursor.text().substring(Math.max(memory.start, to - WINDOW), to);
    int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
    return before.substring(comma + 1);
  }

  /** {@code 年初批复我局部门预算}. */
  boolean saysInitial() {
    String sentence = cursor.between(memory.start, cursor.token().start());
    boolean first = memory.lastItem == null && sentence.contains("年初");
    return clauseBefore().contains("年初") || (first && sentence.endsWith("部门"));
  }

  /** {@code 决算数较2022年减少} at a sentence's start goes on about what was stated before. */
  boolean comparesAnew() {
    Token previous = cursor.previous();
    boolean starts = previous == null || previous.is(Token.Type.STOP);
    return starts && cursor.nextIs(Term.Role.COMPARE);
  }

  /** {@code 与2021年相比，全年支出增加}: what changes is named behind what it is compared with. */
  boolean comparedBefore(Facet facet) {
    Token comma = cursor.previous();
    Token word = cursor.back(2);
    Token next = cursor.next();
    return memory.lastItem == null
        && !facet.isLone()
        && comma != null
        && comma.is(Token.Type.COMMA)
        && word != null
        && word.is(Term.Role.COMPARE)
        && next != null
        && (next.is(Term.Role.UP) || next.is(Term.Role.DOWN));
  }

  /** 收入 alone names the year's income only in final accounts, right before its number. */
  boolean statesIncome() {
    Token next = cursor.next();
    boolean filled = next != null && next.is(Token.Type.TEXT) && cursor.words(next).equals("为");
    Token number = filled ? cursor.ahead(2) : next;
    return setting.finalAccounts() && number != null && number.is(Token.Type.AMOUNT);
  }

  /** {@code 三公经费支出3.04万元(预算8.00万元)}. */
  boolean isBudgetInBrackets(Facet facet) {
    return facet.isBudget() && cursor.previousIs(Token.Type.OPEN);
  }

  /** {@code 国内公务接待35批次，支出3.50万元}: what the visits cost. */
  boolean isOfVisits() {
    String before = cursor.between(memory.start, cursor.token().start());
    return VISITS.stream().anyMatch(before::contains);
  }

  /** {@code 三公经费支出18万元，全部为公务用车运行维护费，预算为22万元}: the budget of all of them. */
  boolean isAllThereIs(Term part) {
    String before = cursor.between(memory.start, cursor.token().start());
    return part.budgetItem() == null
        && ThreePublic.has(part.item())
        && before.contains("三公")
        && ALL.stream().anyMatch(before::contains);
  }

  /** {@code (12.00万元)} right behind. */
  boolean isAmountInBrackets() {
    Token amount = cursor.ahead(2);
    Token close = cursor.ahead(3);
    return cursor.nextIs(Token.Type.OPEN)
        && amount != null
        && amount.amount() != null
        && amount.amount().kind() == Amount.Kind.MONEY
        && close != null
        && close.is(Token.Type.CLOSE);
  }

  /** {@code 包括上年结转212.35万元、本年收入7275.81万元}. */
  boolean isBesideIncome() {
    String words = cursor.words();
    int end = cursor.token().end();
    Matcher income = INCOME.matcher(cursor.text()).region(end, cursor.text().length());
    boolean carried = words.endsWith("上年结转") || words.endsWith("年初结转") || words.endsWith("结转资金");
    boolean joined = JOINED.matcher(clauseBefore()).matches();
    return carried && !memory.subject.isForeign() && (joined || income.lookingAt());
  }

  boolean isBehind(String words) {
    Token before = cursor.previous();
    return before != null && before.is(Token.Type.TEXT) && cursor.words(before).endsWith(words);
  }

  /** {@code 全年预算}, {@code 年初预算}: as it is said of the whole unit. */
  boolean isOfYear() {
    return OF_YEAR.stream().anyMatch(cursor.words()::startsWith);
  }

  /** {@code 与上年年初预算1,200万元相比}: the other year's budget, not this year's. */
  boolean isOfYearBefore() {
    Token before = cursor.previous();
    Integer report = setting.year();
    if (before == null || memory.lastItem == null) {
      return false;
    }
    boolean earlier = before.is(Token.Type.YEAR) && report != null && before.year() < report;
    return earlier || before.is(Term.Role.PRIOR);
  }

  /** 支出 alone names the spending; behind other words it is the end of a longer name. */
  boolean standsAlone() {
    Token previous = cursor.previous();
    return previous == null
        || !previous.is(Token.Type.TEXT)
        || Fillers.strangeLength(cursor.words(previous)) == 0;
  }
}
