package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArithmeticRulesTest {
  private static final String REPORT =
      """
      青川区档案馆2022年度部门整体绩效评价报告
      一、部门概况
      青川区档案馆事业编制20名，年末事业编制在职人员19人。
      二、当年预算执行情况
      2022年全年预算数600.00万元，其中，基本支出预算数400.00万元，项目支出预算数200.00万元，其他支出预算数0万元。资金总体支出588.00万元，其中，基本支出398.00万元，项目支出190.00万元（其中财政预算项目5个，支出合计180.00万元），其他支出0万元。预算执行率为98.00%。
      三、预算管理
      2022年末结转结余为12.00万元，占全年预算2.00%。
      2022年年初预算数580.00万元，全年决算数588.00万元，差异率为1.38%。
      """;

  @Test
  void namesPartsOfTheBudgetThatDoNotAddUp() {
    Audit audit = audit("基本支出预算数400.00万元", "基本支出预算数410.00万元");
    assertThat(audit.verdicts()).containsExactly("A1 fails error");
    assertThat(audit.finding("A1").difference()).isEqualByComparingTo("-100000");
    assertThat(audit.quoted("A1")).contains("410.00万元");
  }

  @Test
  void onlyWarnsOfASumWhosePartWasLeftUnsaid() {
    Audit audit =
        audit("基本支出预算数400.00万元，项目支出预算数200.00万元，其他支出预算数0万元", "基本支出预算数400.00万元，项目支出预算数170.00万元");
    assertThat(audit.verdicts()).containsExactly("A1 fails warning");
    assertThat(audit.finding("A1").message().zh()).contains("其他支出预算数");
  }

  @Test
  void namesAnExecutionRateThatIsNotTheFraction() {
    Audit audit = audit("执行率为98.00%", "执行率为98.50%");
    assertThat(audit.verdicts()).containsExactly("A3 fails error");
    assertThat(audit.finding("A3").expected()).isEqualByComparingTo("0.98");
    assertThat(audit.finding("A3").message().en()).contains("98.50%").contains("98.00%");
  }

  @Test
  void cannotCheckARateWithoutItsBudget() {
    Audit audit = Audit.of("青川区档案馆2022年度部门整体绩效评价报告\n2022年资金总体支出588.00万元，预算执行率为98.00%。\n");
    assertThat(audit.verdicts()).containsExactly("A3 cannot_check info");
    assertThat(audit.finding("A3").message().zh()).contains("全年预算数");
  }

  @Test
  void attachesTheRateToTheCarryOverThatSpoilsIt() {
    Audit audit = audit("结转结余为12.00万元，占全年预算2.00%", "结转结余为21.00万元，占全年预算2.00%");
    assertThat(audit.verdicts()).containsExactly("A4 fails error");
    assertThat(audit.finding("A4").symptoms()).containsExactly("A5");
  }

  @Test
  void attachesEverythingToTheBudgetThatIsMiswritten() {
    Audit audit = audit("全年预算数600.00万元", "全年预算数660.00万元");
    assertThat(audit.verdicts()).containsExactly("A1 fails error");
    assertThat(audit.finding("A1").symptoms()).containsExactly("A3", "A4", "A5");
  }

  @Test
  void takesAVarianceOnCarryOverForAnAdjustmentRate() {
    Audit audit = audit("全年决算数588.00万元，差异率为1.38%", "全年决算数600.00万元，差异率为3.45%");
    assertThat(audit.verdicts()).containsExactly("A8 fails warning");
    assertThat(audit.finding("A8").expected()).isEqualByComparingTo("0.0138");
    assertThat(audit.finding("A8").symptoms()).containsExactly("A9");
  }

  @Test
  void namesExpenditureAboveTheBudget() {
    Audit audit =
        Audit.of("青川区档案馆2022年度部门整体绩效评价报告\n" + "2022年全年预算数600.00万元，资金总体支出615.54万元，预算执行率为102.59%。\n");
    assertThat(audit.verdicts()).containsExactly("A10 fails warning");
    assertThat(audit.finding("A10").difference()).isEqualByComparingTo("155400");
  }

  @Test
  void findsTheUnitThatWasMixedUpBehindEverythingElse() {
    Audit audit = audit("资金总体支出588.00万元", "资金总体支出588.00元");
    assertThat(audit.verdicts()).containsExactly("G1 fails error");
    assertThat(audit.finding("G1").symptoms()).contains("A2", "A3", "A4");
  }

  @Test
  void namesATotalOfFundsBelowItsSources() {
    Audit audit = Audit.of(form("0", "0"));
    assertThat(audit.rules()).contains("G3");
    assertThat(audit.finding("G3").message().zh()).contains("90.00万元");
    assertThat(Audit.of(form("95.00", "89.97")).rules()).doesNotContain("G3");
  }

  private static String form(String budget, String spent) {
    return """
    青川区2022年度项目支出绩效自评表
    单位：万元
    | 项目名称 | 道路维护 | | | | | |
    | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | | 年度资金总额 | %s | %s | %s | 10 | 99.97%% | 10 |
    | | 其中：财政拨款 | 90.00 | 90.00 | 89.97 | | | |
    """
        .formatted(budget, budget, spent);
  }

  @Test
  void warnsOfMoreStaffThanAuthorised() {
    Audit audit = audit("在职人员19人", "在职人员23人");
    assertThat(audit.verdicts()).containsExactly("D1 fails warning");
    assertThat(audit.finding("D1").message().zh()).contains("23 人").contains("20 名");
  }

  @Test
  void showsMoneyInYuanWhereItWasWrittenSo() {
    Audit audit =
        Audit.of(
            "云岭县第二中学2023年部门整体支出绩效评价报告\n"
                + "2023年全年预算数9685550.00元，全年执行数9578170.00元，预算执行率98.89%。年末结转结余117380.00元。\n");
    assertThat(audit.finding("A4").message().zh()).contains("117380.00元").doesNotContain("万元");
  }

  private static Audit audit(String written, String instead) {
    assertThat(REPORT).contains(written);
    return Audit.of(REPORT.replace(written, instead));
  }

  @Test
  void keepsSilentWhereTheReportAlsoStatesAFigureThatAgrees() {
    String report = REPORT.replace("执行率为98.00%", "执行率为89.00%");
    assertThat(Audit.of(report).rules()).containsExactly("A3");
    assertThat(Audit.of(report + "四、结论\n2022年预算执行率为98.00%，较好。\n").findings()).isEmpty();
  }
}
