package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of a form's head, with its value beside it. */
enum FormKey {
  NAME,
  CODE,
  DEPARTMENT,
  IMPLEMENTER,
  CATEGORY,
  UNIT,
  YEAR,
  GRADE,
  TOTAL_SCORE,
  ELSE;

  private static final int LONGEST = 16;
  private static final List<String> NAMES =
      List.of("项目名称", "政策名称", "专项名称", "资金名称", "任务名称", "项目支出名称", "支出名称", "支出项目名称", "转移支付名称");
  private static final List<String> CODES = List.of("项目编码", "项目代码", "项目编号", "项目库编码", "项目编码代码");
  private static final List<String> IMPLEMENTERS =
      List.of("实施单位", "使用单位", "项目单位", "执行单位", "承担单位", "实施部门", "实施主体", "资金使用部门", "承办单位");
  private static final List<String> CATEGORIES =
      List.of("项目类别", "项目类型", "项目属性", "项目性质", "项目分类", "支出类别", "支出类型", "资金类别");
  private static final List<String> UNITS =
      List.of("填报单位", "预算单位", "评价单位", "自评单位", "预算部门", "部门", "单位", "填报部门", "编制单位", "部门单位");
  private static final List<String> YEARS = List.of("预算年度", "评价年度", "自评年度", "年度", "绩效年度", "所属年度");
  private static final List<String> GRADES =
      List.of(
          "评价等级", "自评等级", "绩效等级", "等级", "评价等次", "评价结论", "自评结论", "自评结果", "评价结果", "绩效评价等级", "自评等次",
          "等次", "评定等级", "绩效自评等级", "综合评价等级");
  private static final List<String> TOTALS =
      List.of(
          "合计", "总计", "总分", "得分合计", "合计得分", "总得分", "自评总分", "合计总分", "总计得分", "综合得分", "评价总分", "总分值",
          "自评得分", "自评合计", "总体得分", "最终得分", "得分总计", "自评总得分", "自评得分合计", "评价得分", "绩效自评得分", "绩效自评总分",
          "总评分", "综合评分", "自评综合得分", "绩效得分", "自评分", "自评分合计", "项目总分", "合计分值", "自评总计", "自评分数");
  private static final List<String> ELSES =
      List.of(
          "项目负责人", "联系人", "联系电话", "电话", "负责人", "填报人", "填表人", "填报日期", "填报时间", "填表日期", "财务负责人",
          "项目起止时间", "起止时间", "项目期", "实施期限", "项目实施期", "项目资金", "资金用途", "立项依据", "分管领导", "财务归口处室", "审核人",
          "单位负责人", "经办人", "起始时间", "项目周期", "是否重点项目", "预算级次", "主管处室", "归口处室", "评价人");

  static @Nullable FormKey of(String words) {
    String bare = Head.bare(words);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return null;
    }
    if (isName(bare)) {
      return NAME;
    }
    if (CODES.contains(bare)) {
      return CODE;
    }
    if (bare.contains("主管") && (bare.contains("部门") || bare.contains("单位"))) {
      return DEPARTMENT;
    }
    return ofOthers(bare);
  }

  private static boolean isName(String bare) {
    boolean unit = bare.contains("部门") || bare.contains("单位") || bare.contains("指标");
    return NAMES.stream().anyMatch(bare::startsWith) || (bare.endsWith("项目名称") && !unit);
  }

  private static @Nullable FormKey ofOthers(String bare) {
    if (IMPLEMENTERS.stream().anyMatch(bare::endsWith)) {
      return IMPLEMENTER;
    }
    boolean unitName = bare.endsWith("名称") && (bare.contains("部门") || bare.contains("单位"));
    if (unitName || UNITS.contains(bare)) {
      return UNIT;
    }
    if (CATEGORIES.contains(bare)) {
      return CATEGORY;
    }
    if (YEARS.contains(bare)) {
      return YEAR;
    }
    if (GRADES.contains(bare)) {
      return GRADE;
    }
    if (TOTALS.contains(bare)) {
      return TOTAL_SCORE;
    }
    return ELSES.contains(bare) ? ELSE : null;
  }

  /** Whether a cell opens a form of a whole unit: 部门名称, not just any mention of a unit. */
  static boolean isUnitName(String words) {
    return of(words) == UNIT && Head.bare(words).endsWith("名称");
  }

  static boolean isTotal(String words) {
    return TOTALS.contains(Head.bare(words));
  }
}
