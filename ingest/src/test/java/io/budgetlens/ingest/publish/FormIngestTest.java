package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Self-evaluation forms on their way into the tables of projects, indicators and scores. */
class FormIngestTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level,aliases
      990105,219001,栖云市河东区水务局,1,
      """;
  private static final String FORM =
      """
      2023年度项目支出绩效自评表
      单位：万元
      项目名称\t990105230000000012345-水库加固
      主管部门\t栖云市河东区水务局\t实施单位\t栖云市河东区水务局
      项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t100\t120\t114\t10\t95%\t9.5
      \t其中：财政拨款\t90\t110\t104\t-\t94.55%\t-
      一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
      产出指标\t数量指标\t加固水库\t≥3座\t3座\t50\t50\t
      效益指标\t社会效益\t受益人口\t≥2万人\t1.9万人\t30\t28.5\t人口外流
      满意度指标\t满意度\t村民满意度\t≥90%\t92%\t10\t10\t
      总分\t\t\t\t\t100\t98\t
      自评等级\t优\t\t\t\t\t\t
      项目支出绩效自评表
      项目名称\t节水宣传
      主管部门\t栖云市河东区水务局\t实施单位\t栖云市河东区水务局
      项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t5\t5\t5\t10\t100%\t10
      一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因
      产出指标\t数量指标\t宣传场次\t8场\t8场\t90\t90\t
      总分\t\t\t\t\t100\t100\t
      """;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void ingests() {
    lake = new TestLake(folder);
    lake.with("units.csv", UNITS).with("form.txt", FORM);
    lake.ingest();
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void publishesAProjectARowASourceOfFunds() {
    assertThat(
            lake.lines(
                "select unit_id, fiscal_year, project_code, project_name, funding_source,"
                    + " initial_budget, adjusted_budget, expenditure, execution_rate, score"
                    + " from project_year order by project_name, funding_source"))
        .containsExactly(
            "990105000-219001|2023|990105230000000012345|水库加固|fiscal|900000.00|1100000.00|1040000.00|0.945500|null",
            "990105000-219001|2023|990105230000000012345|水库加固|total|1000000.00|1200000.00|1140000.00|0.950000|98.00",
            "990105000-219001|2023|n-ef03d3e98cdc|节水宣传|total|50000.00|50000.00|50000.00|1.000000|100.00");
  }

  @Test
  void publishesIndicatorsInTheOrderOfTheirForm() {
    assertThat(
            lake.lines(
                "select project_name, seq, level1, level2, level3, nature, operator, target,"
                    + " target_value, unit, actual, actual_value, weight, score, deviation_reason"
                    + " from indicator_result order by project_name, seq"))
        .containsExactly(
            "水库加固|1|产出指标|数量指标|加固水库|positive|≥|≥3座|3.000000|座|3座|3.000000|50.00|50.00|null",
            "水库加固|2|效益指标|社会效益|受益人口|positive|≥|≥2万人|2.000000|万人|1.9万人|1.900000|30.00|28.50|人口外流",
            "水库加固|3|满意度指标|满意度|村民满意度|positive|≥|≥90%|90.000000|%|92%|92.000000|10.00|10.00|null",
            "节水宣传|1|产出指标|数量指标|宣传场次|null|null|8场|8.000000|场|8场|8.000000|90.00|90.00|null");
  }

  @Test
  void publishesTheScoresOfAProjectWithItsCode() {
    assertThat(
            lake.lines(
                "select project_code, evaluator, dimension, score, grade_written, grade from score"
                    + " where project_code like '9%' order by dimension"))
        .containsExactly(
            "990105230000000012345|self|score_execution|9.50|null|null",
            "990105230000000012345|self|total_score|98.00|优|excellent");
  }

  @Test
  void leavesTheRecordOfTheUnitToWhatSpeaksOfTheUnit() {
    assertThat(lake.query("select * from budget_testimony order by unit_id")).isEmpty();
  }

  @Test
  void readsTheSameFormAgainToTheSameRows() {
    lake.with("again/form.txt", FORM + "\n");
    lake.ingest();
    assertThat(lake.lines("select count(*) from project_year")).containsExactly("3");
    assertThat(lake.lines("select count(*) from indicator_result")).containsExactly("4");
  }
}
