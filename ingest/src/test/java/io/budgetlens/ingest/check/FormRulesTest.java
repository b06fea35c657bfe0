package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of self-evaluation forms: indicators, scores added up, sources of funds. */
class FormRulesTest {
  private static final String FORM =
      """
      项目支出绩效自评表
      （2022年度）
      单位：万元
      | 项目名称 | 改厕补助 | | | | | |
      | 主管部门 | 青山县农业农村局 | | 实施单位 | 青山县农业农村局 | | |
      | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 100.00 | 100.00 | 98.00 | 10 | 98.00% | 9.8 |
      | | 其中：当年财政拨款 | 100.00 | 100.00 | 98.00 | — | 98.00% | — |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      | 产出指标 | 数量指标 | 改造户厕 | ≥2000座 | 2040座 | 25 | 25 | |
      | 产出指标 | 质量指标 | 验收合格率 | ≥95% | 95% | 25 | 25 | |
      | 效益指标 | 社会效益指标 | 受益人口 | ≥8000人 | 8100人 | 30 | 30 | |
      | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 93% | 10 | 10 | |
      | 总分 | | | | | 100 | 99.8 | |
      """;

  @Test
  void tellsWhatCompletionEarns() {
    Finding finding = audit("2040座 | 25 | 25", "1800座 | 25 | 24").finding("B8");
    assertThat(finding.expected()).isEqualByComparingTo("22.5");
    assertThat(finding.message().zh()).contains("改厕补助", "改造户厕", "2000", "1800");
  }

  @Test
  void addsTheIndicatorsUpWhereTheFormStatesNoDimensions() {
    assertThat(audit("100 | 99.8", "100 | 97.8").verdicts()).containsExactly("B2 fails error");
  }

  @Test
  void namesAnIndicatorAboveItsFullMarksAndTheTotalWithIt() {
    Audit audit = audit("95% | 95% | 25 | 25", "95% | 95% | 25 | 27");
    assertThat(audit.verdicts()).containsExactly("B3 fails error");
    assertThat(audit.finding("B3").symptoms()).containsExactly("B2");
  }

  @Test
  void countsWhatItNoLongerLists() {
    StringBuilder many = new StringBuilder(FORM);
    for (int i = 0; i < 30; i++) {
      many.insert(many.indexOf("| 总分"), "| 产出指标 | 数量指标 | 新建井" + i + " | ≥20口 | 10口 | 1 | 1 | |\n");
    }
    Audit audit = Audit.of(many.toString());
    assertThat(audit.rules().stream().filter("B10"::equals)).hasSize(20);
    assertThat(audit.findings().stream().filter(f -> f.rule().equals("B10")).toList().get(19))
        .satisfies(f -> assertThat(f.message().zh()).contains("另有 10 条"));
  }

  @Test
  void comparesBothSidesOfADepartmentsFunds() {
    assertThat(Audit.of(byNature("1083.46", "842.21")).rules()).containsExactly("G2");
    assertThat(Audit.of(byNature("1083.46", "946.66")).rules()).isEmpty();
  }

  private static String byNature(String basic, String project) {
    return """
    部门整体支出绩效自评表
    （2023年度）
    | 预算单位名称 | 贯水乡人民政府 | | | | | |
    | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | | 年度资金总额 | 1650.00 | 2030.12 | 2030.12 | 10 | 100%% | 10 |
    | | 按收入性质分： | | | 按支出性质分： | | | |
    | | 其中：一般公共预算：2030.12 | | | 其中：基本支出：%s | | | |
    | | 政府性基金拨款： | | | 项目支出：%s | | | |
    """
        .formatted(basic, project);
  }

  private static Audit audit(String written, String instead) {
    assertThat(FORM).contains(written);
    return Audit.of(FORM.replace(written, instead));
  }
}
