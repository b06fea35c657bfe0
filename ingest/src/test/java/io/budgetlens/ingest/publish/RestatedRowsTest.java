package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.publish.Revision.Correct;
import io.budgetlens.ingest.publish.Revision.Retract;
import io.budgetlens.ingest.publish.Revision.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was found in a row of a record file lasts as long as the row does. One lake: files of
 * several units arrive, are restated, retracted and corrected; each unit is a case.
 */
class RestatedRowsTest {
  private static final int RIGHTED = 1;
  private static final int WRONG_AGAIN = 2;
  private static final int ONE_CELL = 3;
  private static final int OTHER_CELLS = 4;
  private static final int OTHER_KIND = 5;
  private static final int RETRACTED = 6;
  private static final int CORRECTED = 7;
  private static final int MADE_WRONG = 8;
  private static final int PROJECT = 9;
  private static final int SCORED = 10;

  private static final String WHOLE = "adjusted_budget,expenditure,execution_rate";
  private static final String WRONG = "100.00,50.00,0.6000";
  private static final String RIGHT = "100.00,60.00,0.6000";
  private static final String PROJECTS =
      "region_code,unit_code,fiscal_year,project_code,project_name," + WHOLE + "\n";
  private static final String SCORES =
      """
      region_code,unit_code,fiscal_year,dimension,score,max_score,evaluator
      990105,219010,2023,total_score,%s,100,self
      990105,219010,2023,score_execution,9,10,self
      990105,219010,2023,score_output,50,50,self
      990105,219010,2023,score_benefit,30,30,self
      990105,219010,2023,score_satisfaction,10,10,self
      """;

  @TempDir static Path folder;
  private static TestLake lake;
  private static int arrived;
  private static int restated;
  private static int retracted;
  private static int taken;
  private static int corrected;

  @BeforeAll
  static void publishReleases() {
    lake = new TestLake(folder).with("units.csv", units());
    arrive();
    arrived = release(lake.ingest());
    restate();
    restated = release(lake.ingest());
    lake.revise(new Retract("6-again.csv", "归错了单位", "王审"));
    retracted = release(lake.revise(new Retract("9-again.csv", "归错了单位", "王审")));
    correct("10.csv", "total_score", "99分", SCORED);
    correct("7.csv", "expenditure", "60.00元", CORRECTED);
    corrected = release(correct("8.csv", "expenditure", "50.00元", MADE_WRONG));
    lake.revise(new Undo(revision(CORRECTED), "没有看错", "王审"));
    taken = release(lake.revise(new Undo(revision(SCORED), "没有看错", "王审")));
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  private static int release(Receipt receipt) {
    return receipt.release().orElseThrow().number();
  }

  private static String units() {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(n -> "990105,2190%02d,栖云市第%d局,1\n".formatted(n, n))
        .collect(Collectors.joining("", "region_code,unit_code,name,level\n", ""));
  }

  private static void arrive() {
    for (int unit :
        List.of(RIGHTED, WRONG_AGAIN, ONE_CELL, OTHER_CELLS, OTHER_KIND, RETRACTED, CORRECTED)) {
      year(unit, "", WHOLE, WRONG);
    }
    year(MADE_WRONG, "", WHOLE, RIGHT);
    lake.with("9.csv", PROJECTS + "990105,219009,2023,P1,河道清淤," + WRONG + "\n");
    lake.with("10.csv", SCORES.formatted("98"));
  }

  private static void restate() {
    year(RIGHTED, "-again", WHOLE, RIGHT);
    year(WRONG_AGAIN, "-again", WHOLE, "100.00,70.00,0.6000");
    year(ONE_CELL, "-again", "expenditure", "65.00");
    year(OTHER_CELLS, "-again", "staff_actual", "12");
    year(OTHER_KIND, "-again", "source_kind," + WHOLE, "final_accounts," + RIGHT);
    year(RETRACTED, "-again", WHOLE, RIGHT);
    lake.with("9-again.csv", PROJECTS + "990105,219009,2023,P1,河道清淤," + RIGHT + "\n");
  }

  private static void year(int unit, String which, String columns, String cells) {
    lake.with(
        unit + which + ".csv",
        "region_code,unit_code,fiscal_year,entity_scope,%s\n990105,2190%02d,2023,own,%s\n"
            .formatted(columns, unit, cells));
  }

  private static Receipt correct(String file, String item, String value, int unit) {
    return lake.revise(new Correct(file, item, value, 2023, id(unit), "看错", "王审"));
  }

  private static String id(int unit) {
    return "990105000-2190%02d".formatted(unit);
  }

  private static String revision(int unit) {
    String of = "select revision_id from revision where unit_id = '" + id(unit) + "'";
    return lake.lines(of).get(0);
  }

  private static List<String> found(int release, int unit) {
    return lake
        .query(
            lake.lake().release(release),
            "select d.origin || ' ' || f.place || ' ' || f.rule as said from finding f"
                + " join source_document d on d.doc_id = f.doc_id where f.place <> 'record'"
                + " and f.outcome = 'fails' and f.unit_id = '"
                + id(unit)
                + "' order by said")
        .stream()
        .map(r -> r.text("said"))
        .toList();
  }

  @Test
  void goesWithTheRowThatIsRestatedAndStaysInTheReleaseBefore() {
    assertThat(found(arrived, RIGHTED)).containsExactly("1.csv line 2 A3");
    assertThat(found(restated, RIGHTED)).isEmpty();
  }

  @Test
  void isMadeAnewWhereTheRestatementIsWrongToo() {
    assertThat(found(restated, WRONG_AGAIN)).containsExactly("2-again.csv line 2 A3");
  }

  @Test
  void looksAtTheYearAsItStandsWhereOneCellIsRestated() {
    assertThat(found(arrived, ONE_CELL)).containsExactly("3.csv line 2 A3");
    assertThat(found(restated, ONE_CELL)).containsExactly("3-again.csv line 2 A3");
  }

  @Test
  void staysWithItsRowWhereAnotherFileTellsOtherCells() {
    assertThat(found(restated, OTHER_CELLS)).containsExactly("4.csv line 2 A3");
  }

  @Test
  void staysWhereAnotherKindOfSourceSpeaks() {
    assertThat(found(restated, OTHER_KIND)).containsExactly("5.csv line 2 A3");
  }

  @Test
  void returnsWhenTheRestatementIsRetracted() {
    assertThat(found(restated, RETRACTED)).isEmpty();
    assertThat(found(retracted, RETRACTED)).containsExactly("6.csv line 2 A3");
  }

  @Test
  void isSettledByACorrectionAndReturnsWhenThatIsUndone() {
    assertThat(found(retracted, CORRECTED)).containsExactly("7.csv line 2 A3");
    assertThat(found(corrected, CORRECTED)).isEmpty();
    assertThat(found(taken, CORRECTED)).containsExactly("7.csv line 2 A3");
  }

  @Test
  void isMadeByACorrectionThatContradictsTheRestOfItsRow() {
    assertThat(found(retracted, MADE_WRONG)).isEmpty();
    assertThat(found(taken, MADE_WRONG)).containsExactly("8.csv line 2 A3");
  }

  @Test
  void goesWithAProjectThatIsRestatedAndReturnsWithIt() {
    assertThat(found(arrived, PROJECT)).containsExactly("9.csv line 2 A3");
    assertThat(found(restated, PROJECT)).isEmpty();
    assertThat(found(retracted, PROJECT)).containsExactly("9.csv line 2 A3");
  }

  @Test
  void goesWithAScoreThatIsCorrectedAndReturnsWithIt() {
    assertThat(found(retracted, SCORED)).containsExactly("10.csv line 2 B2");
    assertThat(found(corrected, SCORED)).isEmpty();
    assertThat(found(taken, SCORED)).containsExactly("10.csv line 2 B2");
  }
}
