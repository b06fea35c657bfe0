package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of final accounts: each fires on one slip and keeps silent on its near misses. */
class AccountsRulesTest {
  private static final String ACCOUNTS =
      """
      黔山县青松镇卫生院2022年度部门决算公开
      第二部分 部门决算情况说明
      一、2022年度收入支出决算总体情况说明
      2022年度收入总计1,184.56万元，支出总计1,184.56万元。与2021年度相比，收、支总计减少92.33万元，下降7.23%。
      二、2022年度收入决算情况说明
      本年收入合计1,150.20万元，比上年减少80.10万元，下降6.51%。其中：财政拨款收入950.20万元；上级补助收入0万元；事业收入180.00万元；经营收入0万元；附属单位上缴收入0万元；其他收入20.00万元。使用非财政拨款结余0万元，年初结转和结余34.36万元。
      三、2022年度支出决算情况说明
      本年支出合计1,169.44万元，比上年减少73.09万元，下降5.88%。其中：基本支出512.31万元，项目支出657.13万元。结余分配0万元，年末结转和结余15.12万元。
      四、人员经费和公用经费
      2022年度基本支出512.31万元，其中人员经费431.11万元，公用经费81.20万元。
      五、2022年度“三公”经费支出决算情况说明
      2022年度“三公”经费支出决算12.55万元，比上年减少2.45万元，下降16.33%。
      """;

  @Test
  void tellsWhatTheRateShouldBe() {
    Finding finding = audit("下降5.88%", "下降5.33%").finding("F1");
    assertThat(finding.expected()).isEqualByComparingTo("0.0588");
    assertThat(finding.message().zh()).contains("本年支出合计", "1242.53万元", "5.33%", "5.88%");
  }

  @Test
  void namesAChangeThatGoesBothWays() {
    Audit audit = Audit.of(ACCOUNTS + "本年支出合计较上年增加73.09万元，主要是项目增加。\n");
    assertThat(audit.verdicts()).containsExactly("F2 fails error");
    assertThat(audit.finding("F2").message().zh()).contains("一处写为增加、一处写为减少");
  }

  @Test
  void namesATableThatContradictsTheWords() {
    Audit audit = Audit.of(ACCOUNTS + table("1,192.44"));
    assertThat(audit.rules()).contains("E8");
    assertThat(audit.finding("E8").message().zh()).contains("本年支出合计", "1192.44万元", "1169.44万元");
  }

  private static String table(String spent) {
    return """
    收入支出决算总表
    金额单位：万元
    | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
    | 本年收入合计 | 27 | 1,150.20 | 本年支出合计 | 57 | %s |
    """
        .formatted(spent);
  }

  @Test
  void namesStaffThatDoNotBalance() {
    Audit audit = Audit.of(ACCOUNTS + "上年末在职47人，本年增加6人，减少4人，年末在职50人。\n");
    assertThat(audit.rules()).containsExactly("D2");
    assertThat(audit.finding("D2").expected()).isEqualByComparingTo("49");
  }

  private static Audit audit(String written, String instead) {
    assertThat(ACCOUNTS).contains(written);
    return Audit.of(ACCOUNTS.replace(written, instead));
  }

  private static final String CLASSES =
      """
      南丘县水务局2023年度部门决算公开表
      支出决算表
      金额单位：万元
      | 项目 | | 本年支出合计 | 基本支出 | 项目支出 |
      | 功能分类科目编码 | 科目名称 | | | |
      | 栏次 | | 1 | 2 | 3 |
      | 合计 | | 1,830.50 | 1,190.00 | 640.50 |
      | 208 | 社会保障和就业支出 | 180.20 | 180.20 | 0.00 |
      | 20805 | 行政事业单位养老支出 | 180.20 | 180.20 | 0.00 |
      | 2080505 | 机关事业单位基本养老保险缴费支出 | 120.10 | 120.10 | 0.00 |
      | 2080506 | 机关事业单位职业年金缴费支出 | 60.10 | 60.10 | 0.00 |
      | 213 | 农林水支出 | 1,650.30 | 1,009.80 | 640.50 |
      | 21303 | 水利 | 1,650.30 | 1,009.80 | 640.50 |
      | 2130301 | 行政运行 | 1,009.80 | 1,009.80 | 0.00 |
      | 2130305 | 水利工程建设 | 640.50 | 0.00 | 640.50 |
      """;

  @Test
  void namesAClassBelowWhatItIsMadeOf() {
    Audit audit = Audit.of(CLASSES.replace("| 21303 | 水利 | 1,650.30", "| 21303 | 水利 | 1,640.30"));
    assertThat(audit.verdicts()).containsExactly("E6 fails warning");
    assertThat(audit.finding("E6").message().zh()).contains("21303 水利", "1640.30万元", "1650.30万元");
  }

  @Test
  void namesAClassAboveWhatItIsMadeOfWhereNothingIsMissing() {
    assertThat(
            Audit.of(CLASSES.replace("| 21303 | 水利 | 1,650.30", "| 21303 | 水利 | 1,660.30")).rules())
        .contains("E6");
  }
}
