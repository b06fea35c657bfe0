package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.publish.Revision.Correct;
import io.budgetlens.ingest.publish.Revision.Retract;
import io.budgetlens.ingest.publish.Revision.Undo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level
      990105,219001,栖云市河东区财政局,1
      """;
  private static final String YEARS =
      """
      region_code,unit_code,fiscal_year,entity_scope,source_kind,adjusted_budget,expenditure
      990105,219001,2023,own,self_evaluation,1000.00,900.00
      """;
  private static final String REPORT =
      """
      栖云市河东区财政局2023年度部门整体绩效评价报告

      一、当年预算执行情况
      2023年全年预算数800.00万元。资金总体支出650.00万元。预算执行率为75.00%。
      二、评价得分情况
      综合评价得分91.00分。
      """;
  private static final String RECORD =
      "select expenditure, adjusted_budget from budget_year where fiscal_year = 2023";
  private static final String FINDINGS =
      "select rule, outcome from finding where place = 'document' order by rule";
  private static final String EVERYTHING =
      "select unit_id, fiscal_year, expenditure, adjusted_budget, testimony, cell_testimonies"
          + " from budget_year order by unit_id, fiscal_year";

  /** Lakes that tests begin with, each a folder: copied, they cost no ingest. */
  @TempDir static Path prepared;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeAll
  static void prepare() {
    try (TestLake read = new TestLake(prepared.resolve("read"))) {
      read.with("units.csv", UNITS).with("budget_years.csv", YEARS).with("report.txt", REPORT);
      read.ingest();
      assertThat(read.lines(RECORD)).containsExactly("6500000.00|8000000.00");
      assertThat(read.lines(FINDINGS)).contains("A3|fails");
    }
    try (TestLake corrected = prepare("corrected")) {
      corrected.revise(expenditure("600.00万元"));
    }
    try (TestLake retracted = prepare("retracted")) {
      retracted.revise(new Retract("report.txt", "归错了单位", "王审"));
    }
  }

  private static TestLake prepare(String name) {
    return TestLake.copyOf(prepared.resolve("read"), prepared.resolve(name));
  }

  /** Begins with a copy of a prepared lake. */
  private void with(String name) {
    lake = TestLake.copyOf(prepared.resolve(name), folder.resolve(name));
  }

  /** What the lake held before it was revised. */
  private List<String> before(String sql) {
    return lake.query(lake.lake().release(1), sql).stream().map(TestLake::line).toList();
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static Correct expenditure(String value) {
    return new Correct("report.txt", "expenditure", value, null, null, "原件为600.00万元", "王审");
  }

  @Test
  void aCorrectedValueSpeaksAndLeadsToWhoPutItRight() {
    with("corrected");

    assertThat(lake.lines(RECORD)).containsExactly("6000000.00|8000000.00");
    String spoken =
        "select d.doc_type, t.source_kind, t.place from budget_year y join budget_testimony t"
            + " on t.doc_id || '#' || t.place = y.testimony join source_document d"
            + " on d.doc_id = t.doc_id where y.fiscal_year = 2023";
    assertThat(lake.lines(spoken)).containsExactly("correction|manual_correction|line 2");
    String told = "select kind, item, value_read, value, reason, made_by from revision";
    assertThat(lake.lines(told))
        .containsExactly("correct|expenditure|6500000.000000|6000000.000000|原件为600.00万元|王审");
  }

  @Test
  void theRulesCheckADocumentWithItsRightValuesAndKeepWhatWasRead() {
    with("corrected");

    assertThat(lake.lines(FINDINGS)).doesNotContain("A3|fails");
    assertThat(lake.lines("select value from figure where item = 'expenditure'"))
        .containsExactly("6500000.000000");
    assertThat(lake.query(lake.lake().release(1), RECORD))
        .singleElement()
        .satisfies(r -> assertThat(r.text("expenditure")).isEqualTo("6500000.00"));
  }

  @Test
  void aCorrectionSurvivesReadingTheDocumentAgain() {
    with("corrected");
    lake.revise(new Retract("report.txt", "归错了单位", "王审"));
    lake.revise(new Undo(revision("retract"), "没有归错", "王审"));

    assertThat(lake.lines(RECORD)).containsExactly("6000000.00|8000000.00");
    assertThat(lake.lines(FINDINGS)).doesNotContain("A3|fails");
  }

  @Test
  void anUndoneCorrectionLeavesWhatStoodBefore() {
    with("corrected");
    lake.revise(new Undo(revision("correct"), "原件确为650.00万元", "李核"));

    assertThat(lake.lines(EVERYTHING)).isEqualTo(before(EVERYTHING));
    assertThat(lake.lines(FINDINGS)).isEqualTo(before(FINDINGS));
    assertThat(lake.lines("select made_by, undone_by, undone_reason from revision"))
        .containsExactly("王审|李核|原件确为650.00万元");
    assertThat(lake.lines("select parse_status from source_document where doc_type = 'correction'"))
        .containsExactly("undone");
  }

  @Test
  void aCorrectedScoreStandsInThePlaceOfTheOneRead() {
    with("read");
    lake.revise(new Correct("report.txt", "total_score", "90.5分", null, null, "看错", "王审"));

    String scores = "select score from score where dimension = 'total_score' order by landed_order";
    assertThat(lake.lines(scores)).endsWith("90.50");
  }

  @Test
  void ofARetractedDocumentNothingStandsAndOthersSpeakAgain() {
    with("retracted");

    assertThat(lake.lines(RECORD)).containsExactly("900.00|1000.00");
    assertThat(lake.lines("select count(*) from figure")).containsExactly("0");
    assertThat(lake.lines(FINDINGS)).isEmpty();
    assertThat(
            lake.lines(
                "select parse_status, reason_en from source_document where origin = 'report.txt'"))
        .containsExactly("retracted|Retracted by 王审: 归错了单位");
  }

  @Test
  void aRetractedDocumentStaysOutWhenItComesAgain() {
    with("retracted");

    Receipt receipt = lake.ingest();

    assertThat(receipt.release()).isEmpty();
    assertThat(lake.lines(RECORD)).containsExactly("900.00|1000.00");
  }

  @Test
  void anUndoneRetractionLeavesWhatStoodBefore() {
    with("retracted");
    lake.revise(new Undo(revision("retract"), "没有归错", "王审"));

    assertThat(lake.lines(EVERYTHING)).isEqualTo(before(EVERYTHING));
    assertThat(lake.lines(FINDINGS)).isEqualTo(before(FINDINGS));
  }

  @Test
  void refusesWhatCannotBeMeant() {
    with("read");
    refuses(new Correct("nothing.txt", "expenditure", "1", null, null, "r", "b"), "no document");
    refuses(new Correct("report.txt", "expenses", "1", null, null, "r", "b"), "'expenses'");
    refuses(new Correct("report.txt", "expenditure", "1千元", null, null, "r", "b"), "'1千元'");
    refuses(new Correct("report.txt", "expenditure", "1.005", null, null, "r", "b"), "2 decimals");
    refuses(new Correct("report.txt", "expenditure", "1", null, "x-1", "r", "b"), "x-1");
    refuses(new Correct("report.txt", "expenditure", "1", null, null, " ", "b"), "--reason");
    refuses(new Retract("units.csv", "r", ""), "--by");
    refuses(new Undo("abcdef", "r", "b"), "'abcdef'");
    assertThat(lake.lake().releases()).hasSize(1);
  }

  private void refuses(Revision revision, String why) {
    assertThatThrownBy(() -> lake.revise(revision))
        .isInstanceOf(RevisionRefused.class)
        .hasMessageContaining(why);
  }

  private String revision(String kind) {
    return lake.lines("select revision_id from revision where kind = '" + kind + "'").get(0);
  }
}
