package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.publish.Revision.Correct;
import io.budgetlens.ingest.publish.Revision.Retract;
import io.budgetlens.ingest.publish.Revision.Undo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a later document silenced speak again when it goes. */
class SilentRowsTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level
      990105,219001,栖云市河东区财政局,1
      """;
  private static final String SCORES =
      """
      region_code,unit_code,fiscal_year,dimension,score,max_score,score_scheme,evaluator
      990105,219001,2023,total_score,%s,100,%s,%s
      """;
  private static final String PROJECTS =
      """
      region_code,unit_code,fiscal_year,project_code,project_name,expenditure
      990105,219001,2023,P1,河道清淤,%s
      """;
  private static final String REPORT =
      """
      栖云市河东区财政局2023年度部门整体绩效评价报告

      一、当年预算执行情况
      2023年全年预算数800.00万元。资金总体支出650.00万元。
      二、评价得分情况
      综合评价得分91.00分。
      """;
  private static final String SCORE =
      "select evaluator, score_scheme, max_score, score from score"
          + " where dimension = 'total_score' order by evaluator, score_scheme";
  private static final String SPENT = "select project_code, expenditure from project_year";

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

  private void then(String name, String text) {
    lake.ingest();
    lake.with(name, text).ingest();
  }

  private static Retract retract(String file) {
    return new Retract(file, "归错了单位", "王审");
  }

  private String revision(String kind) {
    return lake.lines("select revision_id from revision where kind = '" + kind + "'").get(0);
  }

  @Test
  void aScoreFileSpeaksAgainWhenTheReportThatSilencedItIsRetracted() {
    lake.with("scores.csv", SCORES.formatted("88", "unknown", "self"));
    then("report.txt", REPORT);
    assertThat(lake.lines(SCORE)).containsExactly("self|unknown|null|91.00");

    lake.revise(retract("report.txt"));

    assertThat(lake.lines(SCORE)).containsExactly("self|unknown|100.00|88.00");
  }

  @Test
  void anUndoneRetractionSilencesItOnceMore() {
    lake.with("scores.csv", SCORES.formatted("88", "unknown", "self"));
    then("report.txt", REPORT);
    lake.revise(retract("report.txt"));

    lake.revise(new Undo(revision("retract"), "没有归错", "王审"));

    assertThat(lake.lines(SCORE)).containsExactly("self|unknown|null|91.00");
  }

  @Test
  void aReportSpeaksAgainWhenTheScoreFileThatSilencedItIsRetracted() {
    lake.with("report.txt", REPORT);
    then("scores.csv", SCORES.formatted("88", "unknown", "self"));
    assertThat(lake.lines(SCORE)).containsExactly("self|unknown|100.00|88.00");

    lake.revise(retract("scores.csv"));

    assertThat(lake.lines(SCORE)).containsExactly("self|unknown|null|91.00");
  }

  @Test
  void aProjectFileSpeaksAgainWhenTheLaterOneIsRetracted() {
    lake.with("projects.csv", PROJECTS.formatted("100.00"));
    then("projects-new.csv", PROJECTS.formatted("200.00"));
    assertThat(lake.lines(SPENT)).containsExactly("P1|200.00");

    lake.revise(retract("projects-new.csv"));

    assertThat(lake.lines(SPENT)).containsExactly("P1|100.00");
  }

  @Test
  void aRetractedFileThatSilencedNobodyBringsNothingBack() {
    lake.with("projects.csv", PROJECTS.formatted("100.00"));
    then("projects-new.csv", PROJECTS.formatted("200.00"));

    lake.revise(retract("projects.csv"));

    assertThat(lake.lines(SPENT)).containsExactly("P1|200.00");
  }

  @Test
  void aCorrectedScoreKeepsItsEvaluatorAndSchemeAndUndoneLeavesWhatStood() {
    lake.with("scores.csv", SCORES.formatted("88", "yunnan_2021", "finance")).ingest();

    lake.revise(new Correct("scores.csv", "total_score", "90分", 2023, unit(), "看错", "王审"));

    assertThat(lake.lines(SCORE)).containsExactly("finance|yunnan_2021|100.00|90.00");
    assertThat(lake.lines("select value_read from revision")).containsExactly("88.000000");
    lake.revise(new Undo(revision("correct"), "没有看错", "王审"));
    assertThat(lake.lines(SCORE)).containsExactly("finance|yunnan_2021|100.00|88.00");
  }

  private String unit() {
    return lake.lines("select unit_id from unit").get(0);
  }
}
