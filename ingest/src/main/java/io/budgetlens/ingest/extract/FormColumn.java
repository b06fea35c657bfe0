package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a self-evaluation form holds, by the words of its head. */
enum FormColumn {
  INITIAL(true),
  ADJUSTED(true),
  EXECUTED(true),
  RATE(true),
  WEIGHT(true),
  SCORE(true),
  LEVEL1(false),
  LEVEL2(false),
  LEVEL3(false),
  OPERATOR(false),
  TARGET(false),
  UNIT(false),
  ACTUAL(false),
  REASON(false);

  private static final int LONGEST = 24;
  private static final List<String> REASONS = List.of("原因", "偏差", "改进", "措施");
  private static final List<String> WEIGHTS = List.of("分值", "权重", "满分", "标准分");
  private static final List<String> SPENT =
      List.of("执行", "支出数", "支出金额", "实际支出", "支出额", "决算", "使用金额", "使用数");
  private static final List<String> BUDGETED =
      List.of("预算数", "预算额", "预算金额", "预算安排", "全年", "调整", "预算资金", "安排数", "下达数");
  private static final List<String> OF_NO_USE =
      List.of(
          "评分标准", "评价标准", "解释", "说明", "计算", "依据", "来源", "完成率", "完成比例", "上年", "序号", "备注", "细则",
          "标准值", "扣分", "评分规则", "评分方法", "达成率");
  private static final List<String> DONE =
      List.of("实际", "完成值", "完成情况", "实现值", "实现情况", "完成指标", "执行结果", "达成情况", "完成数", "已完成");
  private static final List<String> WANTED =
      List.of("指标值", "目标值", "年度指标", "预期", "目标", "计划", "预算值", "绩效标准");
  private static final List<String> MEASURES = List.of("度量单位", "计量单位", "单位", "指标单位", "量纲", "计数单位");
  private static final List<String> DIRECTIONS = List.of("性质", "方向", "符号", "比较", "运算", "计算方式");
  private static final List<String> NAMES =
      List.of(
          "指标名称", "指标内容", "绩效指标", "指标", "具体指标", "考核指标", "评价指标", "项目指标", "绩效指标名称", "绩效指标内容", "评价内容",
          "三级指标名称", "指标名");

  private static final List<String> TYPES = List.of("指标类型", "指标类别", "指标分类", "指标维度", "维度", "类别");

  private final boolean number;

  FormColumn(boolean number) {
    this.number = number;
  }

  /** Whether its cells hold numbers. */
  boolean isNumber() {
    return number;
  }

  boolean isBudget() {
    return this == INITIAL || this == ADJUSTED || this == EXECUTED;
  }

  boolean isLevel() {
    return this == LEVEL1 || this == LEVEL2 || this == LEVEL3;
  }

  /** A column of the fund area. */
  static @Nullable FormColumn ofFund(String words) {
    String bare = Head.bare(words);
    boolean area = bare.endsWith("情况") || bare.equals("预算执行") || bare.equals("资金执行");
    if (bare.isEmpty() || bare.length() > LONGEST || area) {
      return null;
    }
    FormColumn scored = ofScore(bare);
    if (scored != null) {
      return scored;
    }
    if (bare.endsWith("率") || bare.contains("执行率")) {
      return RATE;
    }
    return holds(bare, REASONS) ? REASON : ofAmount(bare);
  }

  private static @Nullable FormColumn ofAmount(String bare) {
    if (bare.contains("申请") || bare.contains("资金来源") || bare.contains("项目资金")) {
      return null;
    }
    if (holds(bare, SPENT) && !bare.contains("预算执行情况")) {
      return EXECUTED;
    }
    if (bare.contains("年初") || bare.contains("批复")) {
      return INITIAL;
    }
    return holds(bare, BUDGETED) || bare.equals("预算") ? ADJUSTED : null;
  }

  private static @Nullable FormColumn ofScore(String bare) {
    if (bare.endsWith("得分") || bare.endsWith("评分") || bare.equals("自评分") || bare.equals("得分值")) {
      return SCORE;
    }
    return holds(bare, WEIGHTS) ? WEIGHT : null;
  }

  /** A column of the indicator area. */
  static @Nullable FormColumn ofIndicator(String words) {
    String bare = Head.bare(words);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return null;
    }
    FormColumn level = levelOf(bare);
    if (level != null) {
      return level;
    }
    if (holds(bare, REASONS)) {
      return REASON;
    }
    if (holds(bare, OF_NO_USE)) {
      return null;
    }
    FormColumn scored = ofScore(bare);
    return scored != null ? scored : ofMeaning(bare);
  }

  private static @Nullable FormColumn levelOf(String bare) {
    boolean points = bare.endsWith("分值") || bare.endsWith("权重") || bare.endsWith("得分");
    if (points) {
      return null;
    }
    if (bare.startsWith("一级")) {
      return LEVEL1;
    }
    if (bare.startsWith("二级")) {
      return LEVEL2;
    }
    return bare.startsWith("三级") || bare.startsWith("四级") ? LEVEL3 : null;
  }

  private static @Nullable FormColumn ofMeaning(String bare) {
    if (MEASURES.contains(bare)) {
      return UNIT;
    }
    if (holds(bare, DIRECTIONS)) {
      return OPERATOR;
    }
    if (holds(bare, DONE)) {
      return ACTUAL;
    }
    return holds(bare, WANTED) && !bare.contains("总体") ? TARGET : null;
  }

  /** Whether a head names the level above the indicators where no head says 一级指标. */
  static boolean isTypeName(String words) {
    return TYPES.contains(Head.bare(words));
  }

  /** Whether a head names the indicator itself where no head says 三级指标. */
  static boolean isIndicatorName(String words) {
    return NAMES.contains(Head.bare(words));
  }

  private static boolean holds(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
