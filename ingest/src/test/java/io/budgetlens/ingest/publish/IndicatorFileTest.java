package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of indicators, from their lines to {@code indicator_result}. */
class IndicatorFileTest {
  private static final String UNITS =
      "region_code,unit_code,name,level\n990105,219001,栖云市河东区财政局,1\n";
  private static final String HEADER =
      "region_code,unit_code,fiscal_year,project_code,level1,level2,level3,nature,operator,target,"
          + "unit,actual,weight,score,deviation_reason\n";
  private static final String QUANTITIES =
      "select seq, level3, nature, operator, target, target_value, unit, actual, actual_value"
          + " from indicator_result order by seq";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void open() {
    lake = new TestLake(folder).with("units.csv", UNITS);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static String line(String cells) {
    return "990105,219001,2023,P1," + cells + "\n";
  }

  @Test
  void readsTargetsAndResultsAsFormsAreRead() {
    lake.with(
            "indicators.csv",
            HEADER
                + line("产出指标,数量指标,巡查次数,正向,≥,24,次,26次,10,10.00,")
                + line("产出指标,质量指标,验收合格率,,,≥95%,,100%,10,10,")
                + line("产出指标,成本指标,项目成本,≤,,90,万元,88.5,10,9.5,招标结余")
                + line("效益指标,社会效益指标,居民生活环境,qualitative,,明显改善,,基本达到,10,9,")
                + line("满意度指标,满意度指标,群众满意度,,,90%以上,,—,10,,"))
        .ingest();
    assertThat(lake.lines(QUANTITIES))
        .containsExactly(
            "1|巡查次数|positive|≥|≥24次|24.000000|次|26次|26.000000",
            "2|验收合格率|positive|≥|≥95%|95.000000|%|100%|100.000000",
            "3|项目成本|negative|≤|≤90万元|90.000000|万元|88.5|88.500000",
            "4|居民生活环境|qualitative|null|明显改善|null|null|基本达到|null",
            "5|群众满意度|positive|≥|90%以上|90.000000|%|—|null");
    assertThat(
            lake.lines(
                "select level1, level2, weight, score, deviation_reason, project_code, place"
                    + " from indicator_result where seq = 3"))
        .containsExactly("产出指标|成本指标|10.00|9.50|招标结余|P1|line 4");
    assertThat(lake.lines("select doc_type from source_document where origin = 'indicators.csv'"))
        .containsExactly("indicators");
  }

  @Test
  void setsBadRowsAsideWithTheirReasons() {
    lake.with(
            "indicators.csv",
            HEADER
                + line("产出指标,数量指标,,,,≥24,次,26,10,10,")
                + line("产出指标,数量指标,巡查次数,顺向,,24,次,26,10,10,")
                + line("产出指标,数量指标,巡查次数,,约,24,次,26,10,10,")
                + line("产出指标,数量指标,巡查次数,,≥,24,次,26,一成,10,")
                + line("产出指标,数量指标,检查次数,,≥,24,次,26,10,10,")
                + line("产出指标,数量指标,检查次数,,≥,24,次,26,10,10,")
                + line("产出指标,数量指标,培训次数,,≥,3,次,3,10,10,")
                + line("产出指标,数量指标,培训次数,,≥,3,次,3,10,9,")
                + line("产出指标,数量指标,精度,,≥,0.1234567,次,3,10,9,"))
        .ingest();
    assertThat(lake.lines("select line, column_name, reason from rejected_row order by line"))
        .containsExactly(
            "2|level3|missing_value",
            "3|nature|unknown_nature",
            "4|operator|unknown_operator",
            "5|weight|not_a_number",
            "7|null|duplicate_row",
            "8|null|conflicting_duplicate",
            "9|null|conflicting_duplicate",
            "10|target|too_many_decimals");
    assertThat(lake.lines("select level3, target, target_value from indicator_result order by seq"))
        .containsExactly("检查次数|≥24次|24.000000", "精度|≥0.1234567次|null");
  }

  @Test
  void aLaterFileRestatesTheIndicatorsItNumbers() {
    String header = "region_code,unit_code,fiscal_year,project_code,seq,level3,target,actual\n";
    lake.with("a.csv", header + line("1,巡查次数,≥24次,20次") + line("2,检查次数,≥3次,3次")).ingest();
    lake.with("b.csv", header + line("1,巡查次数,≥24次,26次") + line(",培训次数,≥3次,3次")).ingest();
    assertThat(lake.lines("select seq, actual_value, place from indicator_result order by seq"))
        .containsExactly("1|26.000000|line 2", "2|3.000000|line 3");
    assertThat(lake.lines("select line, column_name, reason from rejected_row"))
        .containsExactly("3|seq|missing_value");
  }
}
