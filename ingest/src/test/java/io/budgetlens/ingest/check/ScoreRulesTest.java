package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreRulesTest {
  private static final String REPORT =
      """
      某市水利站2021年度项目支出绩效自评报告
      一、资金情况
      2021年全年预算数50.00万元，全年执行数45.00万元，预算执行率90.00%。
      二、自评结果
      综合评价得分99.00分，其中，预算执行情况9分，产出情况50分，效益情况30分，满意度情况10分，评价等级为“优”。
      三、存在问题
      资料归档偏慢。
      """;

  @Test
  void warnsOfFullMarksForPartialExecution() {
    Audit audit = audit("得分99.00分，其中，预算执行情况9分", "得分100.00分，其中，预算执行情况10分");
    assertThat(audit.verdicts()).containsExactly("B1 fails warning");
    assertThat(audit.finding("B1").expected()).isEqualByComparingTo("9");
    assertThat(audit.finding("B1").message().zh()).contains("总分应为 99 分");
  }

  @Test
  void attachesTheScoreToTheRateItFollows() {
    Audit audit = audit("全年执行数45.00万元", "全年执行数43.00万元");
    assertThat(audit.verdicts()).containsExactly("A3 fails error");
    assertThat(audit.finding("A3").symptoms()).containsExactly("B1");
  }

  @Test
  void namesAScoreAboveItsFullMarks() {
    Audit audit =
        audit(
            "预算执行情况9分，产出情况50分，效益情况30分，满意度情况10分",
            "预算执行情况（满分10分）9分，产出情况（满分50分）49分，效益情况（满分30分）31分，满意度情况（满分10分）10分");
    assertThat(audit.rules()).contains("B3");
    assertThat(audit.finding("B3").reported()).isEqualByComparingTo("31");
  }

  @Test
  void asksForTheReasonOfLostPoints() {
    Audit audit = audit("得分99.00分，其中，预算执行情况9分，产出情况50分", "得分98.50分，其中，预算执行情况9分，产出情况49.5分");
    assertThat(audit.verdicts()).containsExactly("B6 fails warning");
    assertThat(audit.finding("B6").difference()).isEqualByComparingTo("-0.5");
  }

  @Test
  void setsFullSatisfactionAgainstTheReportsOwnAdvice() {
    Audit audit = audit("资料归档偏慢", "满意度调查的样本数量不足，有待改进");
    assertThat(audit.verdicts()).containsExactly("B7 fails info");
    assertThat(audit.quoted("B7")).containsExactly("10分", "满意度调查的样本数量不足，有待改进");
  }

  @Test
  void warnsOfADepartmentScoredByAProjectsForm() {
    Audit audit =
        Audit.of(
            REPORT
                .replace("项目支出绩效自评报告", "部门整体绩效评价报告")
                .replace("评价等级为“优”。", "评价等级为“优”。评分见《2021年项目支出绩效自评表》。"));
    assertThat(audit.verdicts()).containsExactly("B4 fails warning");
    assertThat(audit.quoted("B4")).contains("《2021年项目支出绩效自评表》");
  }

  @Test
  void infersPoorExecutionOnlyWhereTheCarryOverIsSaidToBeNonFiscal() {
    String report =
        """
        青川区档案馆2022年度部门整体绩效评价报告
        2022年全年预算数600.00万元，其中，基本支出预算数400.00万元，项目支出预算数200.00万元，其他支出预算数0万元。资金总体支出580.00万元，其中，基本支出400.00万元，项目支出180.00万元（其中财政预算项目5个，支出合计170.00万元），其他支出0万元。
        2022年末结转结余为20.00万元，主要为非本级财政拨款收入。
        """;
    Audit audit = Audit.of(report);
    assertThat(audit.verdicts()).containsExactly("C2 fails info");
    assertThat(audit.finding("C2").message().zh()).contains("33.33%", "假定");
    assertThat(Audit.of(report.replace("，主要为非本级财政拨款收入", "")).findings()).isEmpty();
  }

  private static Audit audit(String written, String instead) {
    assertThat(REPORT).contains(written);
    return Audit.of(REPORT.replace(written, instead));
  }
}
