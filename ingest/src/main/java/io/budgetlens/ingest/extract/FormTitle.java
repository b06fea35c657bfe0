package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name over a form.
 *
 * @param year the one it names
 * @param department whether the form is of a whole unit
 * @param project whether its words say that it is of a project
 * @param plan whether it states targets only, before the year
 */
record FormTitle(
    String words, @Nullable Integer year, boolean department, boolean project, boolean plan) {
  private static final int LONGEST = 60;
  private static final List<String> ENDINGS =
      List.of(
          "自评表", "评价表", "评分表", "自评情况表", "评价情况表", "自评结果表", "自评报告表", "自我评价表", "自评打分表", "自评报告(表)",
          "完成情况表", "完成情况自评表", "自评明细表", "评价评分表", "监控自评表", "自评汇总表", "绩效自评");
  private static final List<String> PLANS =
      List.of("申报表", "目标表", "目标批复表", "目标下达表", "目标审核表", "目标公开表", "监控表", "运行监控表", "监控情况表", "目标申报");

  static @Nullable FormTitle of(String plain) {
    if (plain.length() > LONGEST || plain.indexOf('。') >= 0 || plain.indexOf('，') >= 0) {
      return null;
    }
    boolean contents = plain.contains("…") || plain.contains("....") || plain.contains("···");
    String bare = withoutYear(plain);
    boolean plan = endsWithAny(bare, PLANS) && plain.contains("绩效");
    boolean form = plain.contains("绩效") || plain.contains("支出自评") || plain.contains("项目自评");
    if (contents || !(plan || (form && endsWithAny(bare, ENDINGS)))) {
      return null;
    }
    boolean department = plain.contains("整体");
    return new FormTitle(
        plain,
        YearOfReport.inTitle(plain),
        department,
        plain.contains("项目") && !department,
        plan && !plain.contains("自评"));
  }

  /** The title without what a bracket behind it says, e.g. (2023年度) or 〔2023年度〕. */
  private static String withoutYear(String plain) {
    String bare = plain;
    for (String pair : List.of("()", "〔〕", "[]", "【】")) {
      int open = bare.lastIndexOf(pair.charAt(0));
      boolean behind = open > 0 && bare.endsWith(pair.substring(1));
      bare = behind && !bare.endsWith("(表)") ? bare.substring(0, open) : bare;
    }
    return bare;
  }

  private static boolean endsWithAny(String text, List<String> endings) {
    return endings.stream().anyMatch(text::endsWith);
  }
}
