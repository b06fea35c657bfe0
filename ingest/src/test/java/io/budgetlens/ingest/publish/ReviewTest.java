package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.NoSuchReview;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.UnitId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in doubt, what a person decides, and the release that decision makes. */
class ReviewTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level
      110105,101001,北京市朝阳区财政局,1
      220104,101001,长春市朝阳区财政局,1
      """;
  private static final String REPORT =
      """
      朝阳区财政局2023年度部门整体绩效评价报告
      一、部门概况
      朝阳区财政局内设机构4个。行政编制15名。
      二、当年预算执行情况
      2023年全年预算数872.55万元，资金总体支出856.77万元，预算执行率为98.19%。
      """;

  @TempDir static Path prepared;
  @TempDir Path folder;
  private TestLake lake;

  @BeforeAll
  static void prepareALakeWithTwoReportsInDoubt() {
    try (TestLake lake = new TestLake(prepared)) {
      lake.with("units.csv", UNITS)
          .with("a.txt", REPORT)
          .with("b.txt", REPORT.replace("2023", "2022").replace("856.77", "800.00"));
      lake.ingest();
    }
  }

  @BeforeEach
  void open() {
    lake = TestLake.copyOf(prepared, folder);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static Decision is(String about, String unit) {
    return new Decision(about, Decision.Kind.IS, new UnitId(unit), null, "张三", "网站为北京市朝阳区政府");
  }

  private static Decision of(String about, Decision.Kind kind, @Nullable RegionCode region) {
    return new Decision(about, kind, null, region, "张三", "理由");
  }

  private String id(String file) {
    return lake.query("select doc_id from source_document where origin = '" + file + "'")
        .get(0)
        .text("doc_id");
  }

  @Test
  void listsDocumentsOfHomonymousDistrictsWithTheirCandidates() {
    assertThat(
            lake.lines(
                "select name, fiscal_year, status, candidates from unit_review"
                    + " order by fiscal_year nulls first limit 1"))
        .containsExactly(
            "朝阳区财政局|2022|open|[{\"unit_id\":\"110105000-101001\",\"name\":\"北京市朝阳区财政局\","
                + "\"confidence\":\"0.50\",\"reason\":\"region_unknown\"},"
                + "{\"unit_id\":\"220104000-101001\",\"name\":\"长春市朝阳区财政局\","
                + "\"confidence\":\"0.50\",\"reason\":\"region_unknown\"}]");
    assertThat(lake.lines("select unit_id from budget_testimony")).isEmpty();
    assertThat(lake.lines("select distinct reason from rejected_row"))
        .containsExactly("ambiguous_unit");
    assertThat(lake.query("select 1 as one from figure")).isNotEmpty();
  }

  @Test
  void linksAllDocumentsOfANameAndThoseToCome() {
    assertThat(lake.review(is("朝阳区财政局", "110105000-101001")).documents()).isEqualTo(2);
    assertThat(lake.lines("select unit_id, fiscal_year from budget_year order by 2 nulls first"))
        .containsExactly("110105000-101001|2022", "110105000-101001|2023");
    assertThat(lake.lines("select unit_id, alias, kind from unit_alias"))
        .containsExactly("110105000-101001|朝阳区财政局|confirmed");
    assertThat(
            lake.lines(
                "select distinct status, unit_id, decided_by, decided_reason from unit_review"))
        .containsExactly("confirmed|110105000-101001|张三|网站为北京市朝阳区政府");
    assertThat(lake.lines("select reason from rejected_row")).isEmpty();
    assertThat(
            lake.lines(
                "select distinct identity_reason, identity_confidence from source_document"
                    + " where origin like '%.txt'"))
        .containsExactly("decided|1.000000");

    lake.with("c.txt", REPORT.replace("2023", "2021"));
    lake.ingest();
    assertThat(
            lake.lines(
                "select unit_id, identity_reason from source_document where origin = 'c.txt'"))
        .containsExactly("110105000-101001|confirmed_name");
  }

  @Test
  void linksOneDocumentOnlyWhereItsIdIsDecided() {
    assertThat(lake.review(is(id("a.txt").substring(0, 12), "220104000-101001")).documents())
        .isEqualTo(1);
    assertThat(lake.lines("select unit_id, fiscal_year, province from budget_year"))
        .containsExactly("220104000-101001|2023|22");
    assertThat(lake.lines("select status from unit_review order by status nulls first"))
        .containsExactly("confirmed", "open");
    assertThat(lake.lines("select alias from unit_alias")).isEmpty();
  }

  @Test
  void canDecideADocumentAnew() {
    lake.review(is("朝阳区财政局", "110105000-101001"));
    lake.review(is(id("a.txt"), "220104000-101001"));
    assertThat(lake.lines("select unit_id, fiscal_year from budget_year order by 2 nulls first"))
        .containsExactly("110105000-101001|2022", "220104000-101001|2023");
  }

  @Test
  void foundsAUnitThatWasNotKnown() {
    lake.review(of("朝阳区财政局", Decision.Kind.NEW, RegionCode.parse("990105")));
    String unit = UnitId.named("990105000", "朝阳区财政局").value();
    assertThat(lake.lines("select unit_id, region_code, name from unit where unit_id like 'x-%'"))
        .containsExactly(unit + "|990105000|朝阳区财政局");
    assertThat(lake.lines("select distinct unit_id, province from budget_year"))
        .containsExactly(unit + "|99");
  }

  @Test
  void keepsTheFiguresOfARejectedDocumentAsEvidenceOnly() {
    lake.review(of("朝阳区财政局", Decision.Kind.NONE, null));
    assertThat(lake.lines("select distinct status from unit_review")).containsExactly("rejected");
    assertThat(lake.lines("select unit_id from budget_year")).isEmpty();
    assertThat(lake.lines("select distinct reason from rejected_row"))
        .containsExactly("reviewed_as_none");
    assertThat(lake.query("select 1 as one from figure")).isNotEmpty();
  }

  @Test
  void refusesADecisionOnNothing() {
    assertThatThrownBy(() -> lake.review(is("海淀区财政局", "110105000-101001")))
        .isInstanceOf(NoSuchReview.class)
        .hasMessageContaining("海淀区财政局");
    assertThatThrownBy(() -> lake.review(is("朝阳区财政局", "110105000-999999")))
        .isInstanceOf(NoSuchReview.class)
        .hasMessageContaining("110105000-999999");
    assertThat(lake.lake().releases()).hasSize(1);
  }
}
