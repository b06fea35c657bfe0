package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of documents that are read, and of those that only look like them. */
class TitleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲水县统计局2023年度部门决算公开",
        "2022年度甲水县统计局部门决算公开情况说明",
        "甲水县第一中学2021年度单位决算",
        "甲水县统计局2023年部门决算说明",
        "2023年度部门决算公开报告",
        "甲水县统计局2020年度部门决算信息公开",
        "甲水县统计局2023年度决算公开表",
        "2023年度甲水县统计局部门决算报表",
        "收入支出决算总表",
        "2019年度部门决算编制说明",
        "甲水县统计局2023年度部门决算及“三公”经费决算公开说明",
        "甲水县统计局（本级）2023年度单位决算公开文本",
        "一般公共预算财政拨款支出决算表",
      })
  void knowsFinalAccounts(String line) {
    assertThat(kindOf(line)).isEqualTo(Title.Kind.ACCOUNTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲水县统计局2023年度部门整体支出绩效评价报告",
        "甲水县统计局2022年部门整体支出绩效自评报告",
        "2023年度部门整体绩效自评情况",
        "甲水县统计局部门整体绩效评价报告（2021年度）",
      })
  void knowsEvaluationReports(String line) {
    assertThat(kindOf(line)).isEqualTo(Title.Kind.EVALUATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲水县统计局2024年部门预算公开",
        "甲水县统计局2024年部门预算公开说明",
        "2024年收入支出预算总表",
        "甲水县2023年财政决算报告",
        "关于甲水县2023年财政决算草案的报告",
        "关于2023年县级决算草案的报告",
        "甲水县2023年一般公共预算收入决算表",
        "关于甲水县2023年预算执行情况和2024年预算草案的报告",
        "甲水县2023年度政府决算公开",
        "甲水县统计局2023年度预算执行审计结果公告",
        "关于2022年度县级预算执行审计查出问题整改情况的报告",
        "甲水县统计局办公设备采购合同",
        "关于开展2023年度部门整体支出绩效自评工作的通知",
        "关于做好2023年度部门决算公开工作的通知",
        "甲水县预算绩效管理办法",
        "甲水县国民经济和社会发展第十四个五年规划",
        "2024年部门整体支出绩效目标申报表",
        "2023年度部门整体支出绩效目标表",
        "甲水县统计局2023年工作总结",
        "县财政局召开2023年度部门决算布置会议",
        "2023年甲水县国民经济和社会发展统计公报",
        "甲水县统计局2023年度部门决算批复",
        "2023年政府工作报告",
      })
  void takesOtherPapersForWhatTheyAre(String line) {
    assertThat(kindOf(line)).isEqualTo(Title.Kind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"部门预算公开", "部门预决算公开", "财政预决算公开", "首页 > 政务公开 > 部门决算公开"})
  void takesNoColumnOfASiteForATitle(String line) {
    assertThat(kindOf(line)).isEqualTo(Title.Kind.NONE);
  }

  private static Title.Kind kindOf(String line) {
    String plain = PlainText.of(line, 0, line.length()).text();
    return Title.of(List.of(plain)).kind();
  }
}
