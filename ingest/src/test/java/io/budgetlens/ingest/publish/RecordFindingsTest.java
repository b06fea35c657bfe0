package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules across sources and years on the record of three releases of one lake: files and documents
 * of several units arrive, some are restated, one document is corrected. Each unit is a case; what
 * the rules say of rows alone is proven by {@code cases.txt}.
 */
class RecordFindingsTest {
  private static final int YEARS_APART = 1;
  private static final int YEARS_JOINED = 2;
  private static final int TOLD_OTHERWISE = 3;
  private static final int TOLD_ALIKE = 4;
  private static final int IN_YUAN = 5;
  private static final int TWO_SOURCES = 6;
  private static final int MANY_PROJECTS = 7;
  private static final int YEAR_TO_COME = 8;
  private static final int RESTATED_AT_ONCE = 9;

  private static final String COLUMNS =
      "region_code,unit_code,fiscal_year,entity_scope,source_kind,published_on,";

  @TempDir static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void publishThreeReleases() {
    lake = new TestLake(folder).with("units.csv", units());
    arrive();
    lake.ingest();
    restate();
    lake.ingest();
    lake.revise(
        new Revision.Correct(
            "told-2022.txt", "income", "1150.20万元", 2021, null, "原件为1150.20万元", "王审"));
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  private static String units() {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(n -> "990105,21900" + n + "," + name(n) + ",1\n")
        .collect(Collectors.joining("", "region_code,unit_code,name,level\n", ""));
  }

  private static String name(int unit) {
    return "栖云市河东区" + "财政教育水利民政司法审计统计商务档案".substring(2 * unit - 2, 2 * unit) + "局";
  }

  private static void arrive() {
    years(YEARS_APART, "closing_carryover", "2021,own,final_accounts,2022-08-01,151200");
    years(YEARS_APART, "opening_carryover", "2022,own,final_accounts,2023-08-01,343600");
    years(YEARS_JOINED, "closing_carryover", "2021,own,final_accounts,,151200");
    years(YEARS_JOINED, "opening_carryover", "2022,own,final_accounts,,151234");
    lake.with("told-2021.txt", accounts(TOLD_OTHERWISE, 2021, "1,150.20", "1,100.00"));
    lake.with("told-2022.txt", accounts(TOLD_OTHERWISE, 2022, "1,200.00", "1,159.20"));
    lake.with("alike-2021.txt", accounts(TOLD_ALIKE, 2021, "1,150.20", "1,100.00"));
    lake.with("alike-2022.txt", accounts(TOLD_ALIKE, 2022, "1,200.00", "1,150.20"));
    years(IN_YUAN, "expenditure,adjusted_budget", "2021,own,bureau_export,,8567700,8725500");
    years(IN_YUAN, "expenditure,adjusted_budget", "2022,own,bureau_export,,860.12,880.34");
    years(TWO_SOURCES, "expenditure_total", "2022,own,final_accounts,,8567700");
    years(TWO_SOURCES, "expenditure_total", "2022,own,bureau_export,,8667700");
    years(MANY_PROJECTS, "project_expenditure", "2022,own,bureau_export,,1000000.00");
    lake.with("projects.csv", projects("600000.00", "500000.00"));
    years(YEAR_TO_COME, "opening_carryover", "2022,own,final_accounts,2023-08-01,343600");
    years(RESTATED_AT_ONCE, "expenditure_total", "2022,own,bureau_export,2023-01-01,8567700");
    years(RESTATED_AT_ONCE, "expenditure_total", "2022,own,bureau_export,2023-06-01,8667700");
  }

  private static void restate() {
    years(YEARS_APART, "closing_carryover", "2021,own,final_accounts,2023-09-01,343600");
    lake.with("projects.csv", projects("600000.00", "300000.00"));
    years(YEAR_TO_COME, "closing_carryover", "2021,own,final_accounts,2022-08-01,151200");
  }

  private static void years(int unit, String columns, String row) {
    String file = "%d-%s.csv".formatted(unit, row.replaceAll("[^0-9a-z]+", "-"));
    lake.with(file, COLUMNS + columns + "\n990105,21900" + unit + "," + row + "\n");
  }

  private static String accounts(int unit, int year, String income, String before) {
    return """
    %s%d年度部门决算
    二、收入决算情况说明
    %d年度本年收入合计%s万元，%d年度本年收入合计%s万元。
    """
        .formatted(name(unit), year, year, income, year - 1, before);
  }

  private static String projects(String one, String other) {
    return """
    region_code,unit_code,fiscal_year,project_code,project_name,expenditure
    990105,219007,2022,p1,道路养护,%s
    990105,219007,2022,p2,河道清淤,%s
    """
        .formatted(one, other);
  }

  @Test
  void namesAnOpeningCarryOverThatIsNotLastYearsClosing() {
    assertThat(found(1, YEARS_APART)).containsExactly("F5 fails 2022");
    assertThat(message(1, YEARS_APART)).contains("年初结转和结余", "34.36万元", "15.12万元");
  }

  @Test
  void isContentWithYearsThatJoin() {
    assertThat(found(1, YEARS_JOINED)).isEmpty();
  }

  @Test
  void forgetsWhatARestatementSettles() {
    assertThat(found(2, YEARS_APART)).isEmpty();
    assertThat(found(1, MANY_PROJECTS)).containsExactly("C3 fails 2022");
    assertThat(found(2, MANY_PROJECTS)).isEmpty();
  }

  @Test
  void findsAYearThatArrivesLater() {
    assertThat(found(1, YEAR_TO_COME)).isEmpty();
    assertThat(found(2, YEAR_TO_COME)).containsExactly("F5 fails 2022");
  }

  @Test
  void comparesWhatADocumentTellsOfLastYearWithLastYearsOwn() {
    assertThat(found(1, TOLD_OTHERWISE)).containsExactly("F5 fails 2022");
    assertThat(message(1, TOLD_OTHERWISE)).contains("本年写的上年本年收入合计", "1159.20万元", "1150.20万元");
    assertThat(found(1, TOLD_ALIKE)).isEmpty();
  }

  @Test
  void forgetsWhatACorrectionSettlesAndKeepsItInTheReleaseBefore() {
    assertThat(found(2, TOLD_OTHERWISE)).containsExactly("F5 fails 2022");
    assertThat(found(3, TOLD_OTHERWISE)).isEmpty();
  }

  @Test
  void namesAYearInAnotherUnit() {
    assertThat(found(1, IN_YUAN)).containsExactly("G1 fails 2022");
    assertThat(message(1, IN_YUAN)).contains("另有 1 项");
  }

  @Test
  void namesSourcesThatContradictEachOtherButLetsAKindRestateItself() {
    assertThat(found(1, TWO_SOURCES)).containsExactly("E8 fails 2022");
    assertThat(found(1, RESTATED_AT_ONCE)).isEmpty();
  }

  @Test
  void leavesTheFindingsOfUnitsThatARunDoesNotTouchAsTheyAre() {
    List<Integer> untouched =
        List.of(YEARS_JOINED, TOLD_ALIKE, IN_YUAN, TWO_SOURCES, RESTATED_AT_ONCE);
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int unit : untouched) {
      before.addAll(found(1, unit));
      after.addAll(found(3, unit));
    }
    assertThat(before).containsExactly("G1 fails 2022", "E8 fails 2022").isEqualTo(after);
  }

  private static List<String> found(int release, int unit) {
    return ask(release, unit, "rule || ' ' || outcome || ' ' || cast(fiscal_year as string)");
  }

  private static String message(int release, int unit) {
    return ask(release, unit, "message_zh").get(0);
  }

  private static List<String> ask(int release, int unit, String what) {
    return lake
        .query(
            lake.lake().release(release),
            "select "
                + what
                + " as said from finding where place = 'record' and unit_id = '990105000-21900"
                + unit
                + "' order by rule, fiscal_year")
        .stream()
        .map(r -> r.text("said"))
        .toList();
  }
}
