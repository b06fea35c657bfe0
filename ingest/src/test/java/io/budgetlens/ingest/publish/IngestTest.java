package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.source.NoSuchInput;
import io.budgetlens.ingest.source.SourceFiles;
import io.budgetlens.ingest.source.ZipFile;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.release.Release;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String UNITS =
      """
      region_code,unit_code,name,level,aliases
      990105,219001,栖云市河东区财政局,1,河东区财政局；区财政局
      990105,219002,栖云市河东区教育委员会,1,
      """;
  private static final String YEARS =
      """
      region_code,unit_code,fiscal_year,entity_scope,adjusted_budget,expenditure
      990105,219001,2023,own,1000.10,900.20
      990105,219002,2023,own,2000.00,1900.00
      """;
  private static final String REPORT =
      """
      栖云市河东区财政局2023年度部门整体绩效评价报告

      一、部门概况
      （一）机构设置及职责工作任务情况
      栖云市河东区财政局内设机构4个。行政编制15名。
      二、当年预算执行情况
      2023年全年预算数872.55万元，其中，基本支出预算数520.67万元，项目支出预算数351.88万元，其他支出预算数0万元。资金总体支出856.77万元，其中，基本支出520.67万元，项目支出336.10万元，其他支出0万元。预算执行率为98.19%。
      （四）结转结余率
      2023年末结转结余为15.78万元，占全年预算1.81%。
      五、总体评价结论
      （一）评价得分情况
      2023年部门整体绩效评价综合评价得分99.45分，其中，执行情况10分，产出情况49.45分，效益情况30分，满意度情况10分，综合评价等级为“优”。
      """;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void open() {
    lake = new TestLake(folder);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void publishesNothingWhenTheSameInputComesAgain() {
    lake.with("units.csv", UNITS).with("budget_years.csv", YEARS).with("report.txt", REPORT);
    Receipt first = lake.ingest();
    Receipt second = lake.ingest();

    assertThat(first.release()).isPresent();
    assertThat(first.documents()).isEqualTo(3);
    assertThat(second.release()).isEmpty();
    assertThat(second.current()).isEqualTo(first.release());
    assertThat(second.unchanged()).isEqualTo(3);
    assertThat(second.nothingDone()).isFalse();
    assertThat(lake.lake().releases()).hasSize(1);
  }

  @Test
  void keepsTheOldValueInTheOldReleaseWhenAFileIsCorrected() {
    lake.with("units.csv", UNITS).with("budget_years.csv", YEARS);
    Release before = lake.ingest().release().orElseThrow();
    lake.with("budget_years.csv", YEARS.replace("900.20", "950.25"));
    Release after = lake.ingest().release().orElseThrow();

    String asked =
        "select expenditure, testimony_count from budget_year where unit_id = '990105000-219001'";
    assertThat(TestLake.line(lake.query(before, asked).get(0))).isEqualTo("900.20|1");
    assertThat(TestLake.line(lake.query(after, asked).get(0))).isEqualTo("950.25|2");
  }

  @Test
  void takesEachCellFromTheFirstSpeakerThatFillsIt() {
    lake.with("units.csv", UNITS)
        .with(
            "a_budget_years.csv",
            """
            unit_id,fiscal_year,entity_scope,source_kind,adjusted_budget,expenditure,income
            990105000-219001,2023,own,final_accounts,100.00,,
            """)
        .with(
            "b_budget_years.csv",
            """
            unit_id,fiscal_year,entity_scope,source_kind,published_on,adjusted_budget,expenditure,income
            990105000-219001,2023,own,bureau_export,2024-05-01,200.00,90.00,
            """)
        .with(
            "c_budget_years.csv",
            """
            unit_id,fiscal_year,entity_scope,source_kind,published_on,adjusted_budget,expenditure,income
            990105000-219001,2023,own,bureau_export,2024-01-01,300.00,80.00,70.00
            """);
    lake.ingest();

    Row year = lake.query("select * from budget_year").get(0);
    assertThat(year.decimalOrNull("adjusted_budget")).isEqualTo(new BigDecimal("100.00"));
    assertThat(year.decimalOrNull("expenditure")).isEqualTo(new BigDecimal("90.00"));
    assertThat(year.decimalOrNull("income")).isEqualTo(new BigDecimal("70.00"));
    assertThat(year.integer("testimony_count")).isEqualTo(3);
    assertThat(year.text("testimony")).isEqualTo(document("a_budget_years.csv") + "#line 2");
    assertThat(year.text("cell_testimonies"))
        .isEqualTo(
            "{\"expenditure\":\"%s#line 2\",\"income\":\"%s#line 2\"}"
                .formatted(document("b_budget_years.csv"), document("c_budget_years.csv")));
  }

  private String document(String origin) {
    return lake.query("select doc_id from source_document where origin = '" + origin + "'")
        .get(0)
        .text("doc_id");
  }

  @Test
  void neverMixesTheUnitItselfWithItsWhole() {
    lake.with("units.csv", UNITS)
        .with("y.csv", YEARS + "990105,219001,2023,consolidated,5000.00,4000.00\n");
    lake.ingest();
    assertThat(
            lake.lines(
                "select entity_scope, expenditure from budget_year where unit_id ="
                    + " '990105000-219001' order by entity_scope nulls first"))
        .containsExactly("consolidated|4000.00", "own|900.20");
  }

  @Test
  void readsGb18030Files() {
    Charset gb = Charset.forName("GB18030");
    lake.with("units.csv", UNITS.getBytes(gb))
        .with("years.csv", YEARS.replace("own", "本级").getBytes(gb));
    Receipt receipt = lake.ingest();
    assertThat(receipt.setAside()).isEmpty();
    assertThat(lake.lines("select name from unit order by unit_id nulls first"))
        .containsExactly("栖云市河东区财政局", "栖云市河东区教育委员会");
    assertThat(lake.lines("select sum(expenditure) as s from budget_year"))
        .containsExactly("2800.20");
  }

  @Test
  void tellsRecordsFromDocumentsByWhatTheyHold() {
    lake.with("units", UNITS.getBytes(StandardCharsets.UTF_16LE))
        .with("years.txt", YEARS)
        .with("report.csv", REPORT);
    Receipt receipt = lake.ingest();
    assertThat(receipt.documents()).isEqualTo(3);
    assertThat(receipt.refused()).isEmpty();
    assertThat(lake.lines("select name from unit order by unit_id nulls first"))
        .contains("栖云市河东区财政局");
  }

  @Test
  void followsADocumentsCellToItsFigureAndItsWords() {
    lake.with("units.csv", UNITS).with("report.txt", REPORT);
    lake.ingest();
    Row year = lake.query("select * from budget_year").get(0);
    assertThat(year.text("unit_id")).isEqualTo("990105000-219001");
    assertThat(year.decimalOrNull("expenditure")).isEqualTo(new BigDecimal("8567700.00"));
    assertThat(year.decimalOrNull("execution_rate")).isEqualTo(new BigDecimal("0.981900"));
    assertThat(year.text("testimony")).isEqualTo(document("report.txt") + "#document");
    Row figure =
        lake.query("select * from figure where item = 'expenditure' and fiscal_year = 2023").get(0);
    assertThat(figure.text("as_written")).isEqualTo("856.77万元");
    int start = Integer.parseInt(figure.text("spans").replaceAll("^\\[\\[([0-9]+),.*$", "$1"));
    Row block =
        lake.query(
                "select * from document_block where start_offset <= "
                    + start
                    + " order by start_offset desc nulls last limit 1")
            .get(0);
    assertThat(block.text("text").substring(start - block.integer("start_offset")))
        .startsWith("856.77万元");
  }

  @Test
  void publishesTheScoresAndTheGradeOfAReport() {
    lake.with("units.csv", UNITS).with("report.txt", REPORT);
    lake.ingest();
    assertThat(
            lake.lines(
                "select dimension, score, grade_written, grade from score where dimension ="
                    + " 'total_score' or dimension = 'score_output' order by dimension nulls first"))
        .containsExactly("score_output|49.45|null|null", "total_score|99.45|优|excellent");
  }

  @Test
  void findsTheUnitByAnotherName() {
    lake.with("units.csv", UNITS).with("report.txt", REPORT.replace("栖云市河东区财政局", "河东区财政局"));
    lake.ingest();
    assertThat(lake.lines("select distinct unit_id from budget_testimony"))
        .containsExactly("990105000-219001");
  }

  @Test
  void knowsAUnitByItsNameOnlyUntilItsCodeIsTold() {
    lake.with("report.txt", REPORT);
    lake.ingest();
    String id = lake.lines("select unit_id from budget_year").get(0);
    assertThat(id).startsWith("x-");

    lake.with("units.csv", UNITS).with("years.csv", YEARS);
    lake.ingest();
    assertThat(lake.lines("select unit_id, unit_code from unit where unit_code = '219001'"))
        .containsExactly(id + "|219001");
    assertThat(lake.lines("select alias from unit_alias where kind = 'code'"))
        .containsExactly("990105000-219001");
    assertThat(lake.lines("select testimony_count from budget_year where unit_id = '" + id + "'"))
        .containsExactly("2");
  }

  @Test
  void setsAsideTheFiguresOfAReportWhoseNameMayMeanTwoUnits() {
    lake.with(
            "units.csv",
            """
            region_code,unit_code,name,aliases
            990105,219001,栖云市河东区财政局,区财政局
            990106,219001,栖云市河西区财政局,区财政局
            """)
        .with("report.txt", REPORT.replace("栖云市河东区财政局", "区财政局"));
    Receipt receipt = lake.ingest();
    assertThat(receipt.setAside()).containsEntry("ambiguous_unit", 1L);
    assertThat(lake.lines("select unit_id from budget_testimony")).isEmpty();
    assertThat(lake.query("select 1 as one from figure")).isNotEmpty();
  }

  @Test
  void loadsEverythingElseWhenFilesAreBroken() {
    lake.with("units.csv", UNITS)
        .with("budget_years.csv", YEARS + "990105,219001,20219,own,1.00,1.00\n")
        .with("scores.csv", "region_code,unit_code,dimension,score\n990105,219001,total,9\n")
        .with("report.txt", REPORT)
        .with("broken.pdf", "%PDF-1.7\nnothing follows".getBytes(StandardCharsets.US_ASCII))
        .with("empty.docx", "")
        .with("news.txt", "今天天气很好，公园里游人很多。")
        .with("README.md", "not a record");
    Receipt receipt = lake.ingest();

    assertThat(receipt.release()).isPresent();
    assertThat(receipt.documents()).isEqualTo(3);
    assertThat(receipt.nothingDone()).isFalse();
    assertThat(receipt.refused())
        .extracting(Receipt.Refused::file)
        .containsExactlyInAnyOrder("broken.pdf", "empty.docx", "news.txt", "scores.csv");
    assertThat(receipt.refused()).allSatisfy(r -> assertThat(r.words().en()).contains(r.file()));
    assertThat(receipt.setAside()).containsExactly(Map.entry("year_out_of_range", 1L));
    assertThat(receipt.examples().get(0).line()).isEqualTo(4L);
    assertThat(lake.lines("select file, line, column_name, written, reason from rejected_row"))
        .containsExactly("budget_years.csv|4|fiscal_year|20219|year_out_of_range");
    assertThat(lake.lines("select count(*) as n from budget_year")).containsExactly("2");
    assertThat(
            lake.lines(
                "select parse_status, count(*) as n from source_document group by parse_status"
                    + " order by parse_status nulls first"))
        .containsExactly("read|3", "refused|4");

    Receipt again = lake.ingest();
    assertThat(again.release()).isEmpty();
    assertThat(again.refused()).hasSize(4).allMatch(Receipt.Refused::before);
  }

  @Test
  void takesUpTheMembersOfAnArchiveAsDocumentsOfTheirOwn() {
    ZipFile inner = new ZipFile().with("report.txt", REPORT);
    ZipFile zip =
        new ZipFile()
            .with("units.csv", UNITS)
            .with("年/budget_years.csv", YEARS)
            .withEncrypted("密.docx")
            .with("inner.zip", inner.bytes());
    lake.with("a.zip", zip.bytes());
    Receipt receipt = lake.ingest();

    assertThat(receipt.documents()).isEqualTo(3);
    assertThat(receipt.refused())
        .extracting(r -> r.file() + " " + r.reason() + " " + r.before())
        .containsExactly("a.zip!/密.docx encrypted false");
    assertThat(
            lake.lines(
                "select origin, doc_type, parse_status from source_document"
                    + " order by origin nulls first"))
        .containsExactly(
            "a.zip|archive|read",
            "a.zip!/inner.zip!/report.txt|evaluation_report|read",
            "a.zip!/units.csv|units|read",
            "a.zip!/年/budget_years.csv|budget_years|read");

    Receipt again = lake.ingest();
    assertThat(again.release()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(4);
    assertThat(again.nothingDone()).isFalse();
    assertThat(again.refused()).hasSize(1).allMatch(Receipt.Refused::before);
    assertThat(again.refused().get(0).words().zh()).contains("a.zip", "密.docx");
  }

  @Test
  void knowsAMemberThatCameBeforeAsAFile() {
    lake.with("units.csv", UNITS).with("report.txt", REPORT);
    lake.ingest();
    lake.with("a.zip", new ZipFile().with("r.txt", REPORT).with("budget_years.csv", YEARS).bytes());
    Receipt receipt = lake.ingest();
    assertThat(receipt.documents()).isEqualTo(1);
    assertThat(receipt.unchanged()).isEqualTo(3);
  }

  @Test
  void publishesNothingWhereNothingCouldBeLoaded() {
    lake.with("broken.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    Receipt receipt = lake.ingest();
    assertThat(receipt.nothingDone()).isTrue();
    assertThat(receipt.release()).isEmpty();
    assertThat(lake.lake().current()).isEmpty();
  }

  @Test
  void findsWhatDoesNotAddUpInTheRowsOfAFile() {
    lake.with("units.csv", UNITS)
        .with(
            "years.csv",
            """
            unit_id,fiscal_year,entity_scope,adjusted_budget,basic_budget,project_budget,other_budget
            990105000-219001,2023,own,1000.10,400.05,500.05,0.00
            """);
    Receipt receipt = lake.ingest();
    assertThat(receipt.setAside()).isEmpty();
    assertThat(receipt.findings())
        .extracting(f -> f.rule() + " " + f.outcome())
        .contains("A1 fails");
    assertThat(lake.lines("select place, unit_id, fiscal_year from finding where rule = 'A1'"))
        .containsExactly("line 2|990105000-219001|2023");
  }

  @Test
  void saysThatAPathDoesNotExist() {
    assertThatThrownBy(() -> SourceFiles.under(List.of(Path.of("nowhere"))))
        .isInstanceOf(NoSuchInput.class)
        .hasMessage("There is no file or folder nowhere; check the path.");
  }

  @Test
  void publishesTheMonthThatLandedLast() {
    String months =
        """
        unit_id,fiscal_year,month,entity_scope,cumulative_expenditure
        990105000-219001,2024,1,own,10.00
        990105000-219001,2024,2,own,20.00
        """;
    lake.with("units.csv", UNITS).with("a_months.csv", months);
    lake.ingest();
    lake.with("b_months.csv", months.replace("20.00", "19.00"));
    lake.ingest();

    assertThat(
            lake.lines(
                "select unit_id, month, adjusted_budget, cumulative_expenditure, place"
                    + " from budget_month order by month nulls first"))
        .containsExactly(
            "990105000-219001|1|null|10.00|line 2", "990105000-219001|2|null|19.00|line 3");
  }

  @Test
  void setsAsideChangesOfUnitsThatContradictEachOther() {
    lake.with("units.csv", UNITS)
        .with(
            "unit_lineage.csv",
            """
            from_unit_id,to_unit_id,kind,effective_date,share
            990105000-219001,990105000-219002,split,2022-01-01,0.7
            990105000-219001,990105000-219003,split,2022-01-01,0.4
            990105000-219004,990105000-219001,merge,2022-01-01,
            """);
    Receipt receipt = lake.ingest();
    assertThat(receipt.setAside()).containsExactly(Map.entry("lineage_shares_exceed_one", 2L));
    assertThat(lake.lines("select line, reason from rejected_row order by line nulls first"))
        .containsExactly("2|lineage_shares_exceed_one", "3|lineage_shares_exceed_one");
    assertThat(lake.lines("select from_unit_id, kind from unit_lineage"))
        .containsExactly("990105000-219004|merge");
  }

  @Test
  void findsARenamedUnitByItsOldNameInLaterYears() {
    lake.with("units.csv", UNITS + "990105,219009,栖云市河东区财政金融局,1,\n")
        .with(
            "unit_lineage.csv",
            """
            from_unit_id,to_unit_id,kind,effective_date
            990105000-219001,990105000-219009,rename,2022-03-25
            """)
        .with("report.txt", REPORT)
        .with("before.txt", REPORT.replace("2023", "2021").replace("856.77", "800.00"));
    lake.ingest();
    assertThat(
            lake.lines(
                "select unit_id, alias, kind, valid_to from unit_alias where alias like '栖%'"))
        .containsExactly("990105000-219009|栖云市河东区财政局|former_name|2022-03-25");
    assertThat(
            lake.lines(
                "select fiscal_year, unit_id, identity_reason from source_document"
                    + " where origin like '%.txt' order by fiscal_year nulls first"))
        .containsExactly(
            "2021|990105000-219001|exact_name", "2023|990105000-219009|former_name_late");
  }

  @Test
  void leavesAUnitItsIdentityWhenOnlyItsDutiesMerged() {
    lake.with(
            "units.csv",
            """
            region_code,unit_code,name
            530000,102,云南省农业农村厅
            530000,103,云南省乡村振兴局
            """)
        .with(
            "unit_lineage.csv",
            """
            from_unit_id,to_unit_id,kind,effective_date
            530000000-103,530000000-102,merge,2023-12-01
            """)
        .with("report.txt", REPORT.replace("栖云市河东区财政局", "云南省乡村振兴局").replace("2023", "2024"));
    lake.ingest();
    assertThat(lake.lines("select unit_id, fiscal_year from budget_year"))
        .containsExactly("530000000-103|2024");
  }

  @Test
  void takesThePublishersRegionForADistrictThatHasNamesakes() {
    lake.with(
            "units.csv",
            """
            region_code,unit_code,name
            110105,101001,北京市朝阳区财政局
            220104,101001,长春市朝阳区财政局
            """)
        .with("report.txt", REPORT.replace("栖云市河东区财政局", "朝阳区财政局") + "\n发布机构：长春市朝阳区人民政府\n");
    lake.ingest();
    assertThat(
            lake.lines(
                "select unit_id, identity_reason from source_document where unit_id is not null"))
        .containsExactly("220104000-101001|region_and_short_name");
  }
}
