package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.review.Decision;
import io.budgetlens.model.code.UnitId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that name their unit by region and name only. */
class RecordNameTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level,aliases
      110105,101001,北京市朝阳区财政局,1,
      110105,102001,北京市朝阳区发展和改革委员会,1,
      110112,101001,北京市通州区财政局,1,
      110105,103001,北京市朝阳区第一中学,2,
      110105,103002,北京市朝阳区第二中学,2,第一实验中学
      110105,103003,北京市朝阳区第三中学,2,第一实验中学
      """;
  private static final String HEADER =
      "region_code,unit_code,unit_name,fiscal_year,entity_scope,expenditure\n";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void open() {
    lake = new TestLake(folder);
    lake.with("units.csv", UNITS);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private Receipt years(String... rows) {
    return lake.with("years.csv", HEADER + String.join("\n", rows) + "\n").ingest();
  }

  @Test
  void findsUnitsByNameAbbreviationAndRegion() {
    years(
        "110105,,北京市朝阳区财政局,2023,own,1",
        "110105,,朝阳区发改委,2023,own,2",
        "110112,,财政局,2023,own,3",
        "110105,101001,,2022,own,4");
    assertThat(
            lake.lines("select unit_id, fiscal_year, expenditure from budget_year order by 1, 2"))
        .containsExactly(
            "110105000-101001|2022|4.00",
            "110105000-101001|2023|1.00",
            "110105000-102001|2023|2.00",
            "110112000-101001|2023|3.00");
    assertThat(lake.lines("select reason from rejected_row")).isEmpty();
  }

  @Test
  void tellsHowSureTheLeastSureNameOfAFileIs() {
    years("110105,,北京市朝阳区财政局,2023,own,1", "110105,,朝阳区发改委,2023,own,2");
    assertThat(
            lake.lines(
                "select identity_reason, identity_confidence from source_document"
                    + " where origin = 'years.csv'"))
        .containsExactly("region_and_short_name|0.930000");
  }

  @Test
  void putsANameInDoubtOnTheReviewListAndItsRowsAside() {
    Receipt receipt = years("110105,,第一实验中学,2023,own,1", "110105,,北京市朝阳区财政局,2023,own,2");
    assertThat(receipt.setAside()).containsEntry("ambiguous_unit", 1L);
    assertThat(lake.lines("select unit_id from budget_year")).containsExactly("110105000-101001");
    assertThat(lake.lines("select file, line, column_name, written, reason from rejected_row"))
        .containsExactly("years.csv|2|unit_name|110105000 2023 第一实验中学|ambiguous_unit");
    assertThat(lake.lines("select file, name, fiscal_year, status from unit_review"))
        .containsExactly("years.csv|第一实验中学|2023|open");

    lake.review(
        new Decision("第一实验中学", Decision.Kind.IS, new UnitId("110105000-103002"), null, "张三", "校牌"));
    assertThat(lake.lines("select unit_id, expenditure from budget_year order by 1"))
        .containsExactly("110105000-101001|2.00", "110105000-103002|1.00");
    assertThat(lake.lines("select status, unit_id from unit_review"))
        .containsExactly("confirmed|110105000-103002");
    assertThat(lake.lines("select reason from rejected_row")).isEmpty();
  }

  @Test
  void keepsRowsOutThatAPersonFoundToSpeakOfNoUnit() {
    years("110105,,第一实验中学,2023,own,1");
    lake.review(new Decision("第一实验中学", Decision.Kind.NONE, null, null, "张三", "已撤销"));
    assertThat(lake.lines("select unit_id from budget_year")).isEmpty();
    assertThat(lake.lines("select reason from rejected_row")).containsExactly("reviewed_as_none");
    assertThat(lake.lines("select status from unit_review")).containsExactly("rejected");
  }

  @Test
  void foundsAUnitThatNobodyKnowsOnceForAllItsRows() {
    years("110105,,朝阳区档案馆,2022,own,1", "110105,,朝阳区档案馆,2023,own,2");
    String id = UnitId.named("110105000", "朝阳区档案馆").value();
    assertThat(lake.lines("select unit_id, region_code, name from unit where unit_id like 'x-%'"))
        .containsExactly(id + "|110105000|朝阳区档案馆");
    assertThat(lake.lines("select unit_id, fiscal_year from budget_year order by 2"))
        .containsExactly(id + "|2022", id + "|2023");
    lake.with("more.csv", HEADER + "110105,,朝阳区档案馆,2024,own,3\n").ingest();
    assertThat(lake.lines("select distinct unit_id from budget_year")).containsExactly(id);
    assertThat(lake.lines("select count(*) as n from unit where unit_id like 'x-%'"))
        .containsExactly("1");
  }

  @Test
  void neverLinksANameOfAnotherRegion() {
    years("110112,,北京市朝阳区财政局,2023,own,1");
    assertThat(lake.lines("select unit_id from budget_year")).isEmpty();
    assertThat(lake.lines("select status from unit_review")).containsExactly("open");
  }

  @Test
  void setsARowAsideThatHasANameAndNoRegion() {
    years(",,北京市朝阳区财政局,2023,own,1", "110105,,,2023,own,1");
    assertThat(lake.lines("select line, column_name, reason from rejected_row order by line"))
        .containsExactly("2|region_code|missing_value", "3|unit_code|missing_value");
  }

  @Test
  void findsUnitsThatALayoutNames() {
    String layout =
        """
        id: by_name
        name: {zh: 一, en: one}
        region: "110105"
        records:
          - kind: budget_years
            group: true
            columns:
              unit_name: 单位
              fiscal_year: {constant: "2023"}
              entity_scope: {constant: own}
              expenditure: 支出
        """;
    Receipt receipt =
        lake.with("支出.csv", "单位,支出\n朝阳区发改委,1\n朝阳区发改委,2\n第一实验中学,4\n").ingest(lake.layout(layout));
    assertThat(lake.lines("select unit_id, expenditure from budget_year"))
        .containsExactly("110105000-102001|3.00");
    assertThat(receipt.setAside()).containsEntry("ambiguous_unit", 1L);
    assertThat(receipt.laid().get(0).totals().get(0).setAside()).isEqualByComparingTo("4");
  }
}
