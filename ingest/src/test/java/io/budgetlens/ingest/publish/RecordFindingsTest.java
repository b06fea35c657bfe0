package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules across sources and years, on the record of a release. */
class RecordFindingsTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level
      990105,219001,栖云市河东区财政局,1
      990105,219002,栖云市河东区教育委员会,1
      """;
  private static final String COLUMNS =
      "region_code,unit_code,fiscal_year,entity_scope,source_kind,published_on,";
  private static final String UNIT = "990105,219001,";

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

  @Test
  void namesAnOpeningCarryOverThatIsNotLastYearsClosing() {
    years("2021.csv", "opening_carryover,closing_carryover", "2021,own,final_accounts,,0,151200");
    years("2022.csv", "opening_carryover,closing_carryover", "2022,own,final_accounts,,343600,0");
    lake.ingest();
    assertThat(found()).containsExactly("F5 fails 2022 record");
    assertThat(message()).contains("年初结转和结余", "34.36万元", "15.12万元");
  }

  @Test
  void isContentWithYearsThatJoin() {
    years("2021.csv", "closing_carryover", "2021,own,final_accounts,,151200");
    years("2022.csv", "opening_carryover", "2022,own,final_accounts,,151234");
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  @Test
  void findsAYearThatArrivesLaterAndForgetsWhatARestatementSettles() {
    years("2022.csv", "opening_carryover", "2022,own,final_accounts,2023-08-01,343600");
    lake.ingest();
    assertThat(found()).isEmpty();
    years("2021.csv", "closing_carryover", "2021,own,final_accounts,2022-08-01,151200");
    lake.ingest();
    assertThat(found()).containsExactly("F5 fails 2022 record");
    years("2021b.csv", "closing_carryover", "2021,own,final_accounts,2023-09-01,343600");
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  @Test
  void leavesTheFindingsOfOtherUnitsAsTheyAre() {
    years("2021.csv", "closing_carryover", "2021,own,final_accounts,,151200");
    years("2022.csv", "opening_carryover", "2022,own,final_accounts,,343600");
    lake.ingest();
    lake.with(
        "other.csv", COLUMNS + "expenditure\n990105,219002,2022,own,final_accounts,,100000.00\n");
    lake.ingest();
    assertThat(found()).containsExactly("F5 fails 2022 record");
  }

  @Test
  void comparesWhatADocumentTellsOfLastYearWithLastYearsOwn() {
    lake.with("2021.txt", accounts(2021, "1,150.20", "1,100.00"));
    lake.with("2022.txt", accounts(2022, "1,200.00", "1,159.20"));
    lake.ingest();
    assertThat(found()).containsExactly("F5 fails 2022 record");
    assertThat(message()).contains("本年写的上年本年收入合计", "1159.20万元", "1150.20万元");
  }

  @Test
  void isContentWithALastYearThatIsToldAsItWas() {
    lake.with("2021.txt", accounts(2021, "1,150.20", "1,100.00"));
    lake.with("2022.txt", accounts(2022, "1,200.00", "1,150.20"));
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  private static String accounts(int year, String income, String before) {
    return """
        栖云市河东区财政局%d年度部门决算
        二、收入决算情况说明
        %d年度本年收入合计%s万元，%d年度本年收入合计%s万元。
        """
        .formatted(year, year, income, year - 1, before);
  }

  @Test
  void namesAYearInAnotherUnit() {
    years("2021.csv", "expenditure,adjusted_budget", "2021,own,bureau_export,,8567700,8725500");
    years("2022.csv", "expenditure,adjusted_budget", "2022,own,bureau_export,,860.12,880.34");
    lake.ingest();
    assertThat(found()).containsExactly("G1 fails 2022 record");
    assertThat(message()).contains("另有 1 项");
  }

  @Test
  void letsAUnitGrow() {
    years("2021.csv", "expenditure", "2021,own,bureau_export,,8567700");
    years("2022.csv", "expenditure", "2022,own,bureau_export,,85677000.50");
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  @Test
  void doubtsABudgetThatEqualsExpenditureTwoYearsRunning() {
    years("2021.csv", "expenditure,adjusted_budget", "2021,own,bureau_export,,500.17,500.17");
    years("2022.csv", "expenditure,adjusted_budget", "2022,own,bureau_export,,612.35,612.35");
    lake.ingest();
    assertThat(found()).containsExactly("A11 fails 2022 record");
  }

  @Test
  void namesSourcesThatContradictEachOther() {
    years("a.csv", "expenditure_total", "2022,own,final_accounts,,8567700");
    years("b.csv", "expenditure_total", "2022,own,bureau_export,,8667700");
    lake.ingest();
    assertThat(found()).containsExactly("E8 fails 2022 record");
  }

  @Test
  void letsALaterFileOfTheSameKindRestate() {
    years("a.csv", "expenditure_total", "2022,own,bureau_export,2023-01-01,8567700");
    years("b.csv", "expenditure_total", "2022,own,bureau_export,2023-06-01,8667700");
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  @Test
  void remarksProjectsThatSpentMoreThanThereWas() {
    years("2022.csv", "project_expenditure", "2022,own,bureau_export,,1000000.00");
    lake.with("projects.csv", projects("600000.00", "500000.00"));
    lake.ingest();
    assertThat(found()).containsExactly("C3 fails 2022 record");
    lake.with("projects.csv", projects("600000.00", "300000.00"));
    lake.ingest();
    assertThat(found()).isEmpty();
  }

  private static String projects(String one, String other) {
    return """
        region_code,unit_code,fiscal_year,project_code,project_name,expenditure
        990105,219001,2022,p1,道路养护,%s
        990105,219001,2022,p2,河道清淤,%s
        """
        .formatted(one, other);
  }

  private void years(String file, String columns, String row) {
    lake.with(file, COLUMNS + columns + "\n" + UNIT + row + "\n");
  }

  private List<String> found() {
    return lake
        .query(
            "select rule, outcome, fiscal_year, place from finding where place = 'record'"
                + " order by rule, fiscal_year")
        .stream()
        .map(r -> TestLake.line(r).replace('|', ' '))
        .toList();
  }

  private String message() {
    return lake.query("select message_zh from finding where place = 'record'")
        .get(0)
        .text("message_zh");
  }
}
