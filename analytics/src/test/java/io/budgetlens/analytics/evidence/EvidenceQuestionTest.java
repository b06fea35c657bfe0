package io.budgetlens.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.analytics.Facts;
import io.budgetlens.analytics.SmallLake;
import io.budgetlens.analytics.document.DocumentQuestion;
import io.budgetlens.analytics.document.DocumentRow;
import io.budgetlens.analytics.document.DocumentsQuestion;
import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.unit.UnitsNear;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.table.Tables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceQuestionTest {
  private static final UnitId UNIT = new UnitId("110105000-001");
  private static final String HEADING = "二、预算执行";
  private static final String WORDS = "😀全年预算数872.55万元，支出856.77万元。";
  private static final String CSV =
      "# 说明\n单位,fiscal_year,Adjusted Budget\n\"甲\n局\",2022,\"1,000.00\"\n乙局,2022,7\n";

  @TempDir Path folder;
  private SmallLake lake;

  @BeforeEach
  void openLake() {
    lake = new SmallLake(folder);
  }

  @AfterEach
  void closeLake() {
    lake.close();
  }

  @Test
  void quotesTheWordsAFigureWasReadFrom() {
    DocumentId doc =
        lake.lake().landing().land((HEADING + "\n" + WORDS).getBytes(StandardCharsets.UTF_8));
    lake.ingest(report(doc));
    try (OpenRelease release = lake.open()) {
      Evidence evidence = ask(release, 2023, "adjusted_budget");
      assertThat(evidence.value()).isEqualByComparingTo("8725500");
      assertThat(evidence.document().docId()).isEqualTo(doc.value());
      assertThat(evidence.line()).isNull();
      assertThat(evidence.figure().figure().asWritten()).isEqualTo("872.55万元");
      assertThat(evidence.figure().quotes())
          .containsExactly(new QuotedFigure.Quote(14, 22, "872.55万元", "paragraph 2", null, WORDS));
      assertThat(new FigureQuestion(doc, 0).answer(release)).isEqualTo(evidence.figure());
    }
  }

  @Test
  void quotesANumberThatIsBrokenOverTwoBlocks() {
    DocumentId doc = lake.lake().landing().land("x".getBytes(StandardCharsets.UTF_8));
    Facts facts =
        document(doc, "text/plain")
            .row(Tables.DOCUMENT_BLOCK, block(doc, 0, 0, "预算数872."))
            .row(Tables.DOCUMENT_BLOCK, block(doc, 1, 8, "55万元"))
            .row(Tables.FIGURE, figure(doc, 0, "adjusted_budget", "8725500", "[[3,12]]"));
    lake.ingest(facts);
    try (OpenRelease release = lake.open()) {
      QuotedFigure.Quote quote = new FigureQuestion(doc, 0).answer(release).quotes().get(0);
      assertThat(quote.words()).isEqualTo("872.55万元");
      assertThat(quote.block()).isEqualTo("预算数872.\n55万元");
    }
  }

  @Test
  void quotesTheLineOfARecordInEitherEncoding() {
    for (String charset : new String[] {"UTF-8", "GB18030"}) {
      DocumentId doc = lake.lake().landing().land(CSV.getBytes(Charset.forName(charset)));
      lake.ingest(
          document(doc, "text/csv")
              .record(
                  UNIT.value(),
                  2022,
                  "adjusted_budget=1000",
                  "testimony=" + doc.value() + "#budget_years.csv line 3"));
      try (OpenRelease release = lake.open()) {
        Evidence evidence = ask(release, 2022, "adjusted_budget");
        assertThat(evidence.figure()).isNull();
        assertThat(evidence.line())
            .isEqualTo(
                new QuotedLine(
                    3,
                    null,
                    "C",
                    "单位,fiscal_year,Adjusted Budget",
                    "\"甲\n局\",2022,\"1,000.00\"",
                    "1,000.00"));
      }
    }
  }

  @Test
  void quotesTheCellOfASheet() {
    DocumentId doc = lake.lake().landing().land("x".getBytes(StandardCharsets.UTF_8));
    String columns =
        "[{\"place\":\"sheet 甲 row \",\"columns\":{}},"
            + "{\"place\":\"sheet 乙 row \",\"columns\":{\"adjusted_budget\":[28,\"调整后\"]}}]";
    String place = "sheet 乙 row 7";
    lake.ingest(
        document(doc, "text/csv", "item_columns=" + columns)
            .row(
                Tables.DOCUMENT_BLOCK,
                "doc_id=" + doc.value(),
                "seq=1",
                "kind=cell",
                "place=" + place,
                "start_offset=0",
                "text=" + ",".repeat(26) + "\"甲,局\",1000")
            .record(
                UNIT.value(),
                2022,
                "adjusted_budget=1000",
                "testimony=" + doc.value() + "#" + place + " (+2)"));
    try (OpenRelease release = lake.open()) {
      assertThat(ask(release, 2022, "adjusted_budget").line())
          .isEqualTo(new QuotedLine(7, "乙", "AB", "调整后", ",".repeat(26) + "\"甲,局\",1000", "1000"));
    }
  }

  private static String[] testimony(DocumentId doc, String place, String kind, String... more) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "doc_id=" + doc.value(),
                "place=" + place,
                "unit_id=" + UNIT.value(),
                "fiscal_year=2022",
                "entity_scope=own",
                "province=11",
                "source_kind=" + kind));
    cells.addAll(List.of(more));
    return cells.toArray(new String[0]);
  }

  @Test
  void listsAllTestimoniesOfACellInTheirOrderAndSaysWhyOneSpeaks() {
    DocumentId doc = lake.lake().landing().land(CSV.getBytes(StandardCharsets.UTF_8));
    Facts facts =
        document(doc, "text/csv")
            .record(UNIT.value(), 2022, "adjusted_budget=5", "testimony=" + doc.value() + "#line 3")
            .row(
                Tables.BUDGET_TESTIMONY,
                testimony(doc, "line 6", "self_evaluation", "precedence=5", "landed_order=1"))
            .row(
                Tables.BUDGET_TESTIMONY,
                testimony(
                    doc,
                    "line 5",
                    "bureau_export",
                    "precedence=3",
                    "landed_order=1",
                    "adjusted_budget=7"))
            .row(
                Tables.BUDGET_TESTIMONY,
                testimony(
                    doc,
                    "line 4",
                    "final_accounts",
                    "precedence=2",
                    "landed_order=1",
                    "published_on=2023-01-01",
                    "adjusted_budget=6"))
            .row(
                Tables.BUDGET_TESTIMONY,
                testimony(
                    doc,
                    "line 3",
                    "final_accounts",
                    "precedence=2",
                    "landed_order=1",
                    "published_on=2023-02-01",
                    "adjusted_budget=5"))
            .row(
                Tables.SOURCE_DOCUMENT,
                "doc_id=" + "1".repeat(64),
                "origin=reports/b.txt",
                "doc_type=evaluation_report",
                "unit_id=" + UNIT.value(),
                "fiscal_year=2022",
                "media_type=text/plain",
                "bytes=10",
                "landed_at=2026-01-01T00:00:00Z",
                "landed_order=2",
                "reader_version=1",
                "parse_status=retracted",
                "reason_zh=张三 撤下：误归档",
                "reason_en=Retracted by 张三: misfiled");
    lake.ingest(facts);
    try (OpenRelease release = lake.open()) {
      Evidence evidence = ask(release, 2022, "adjusted_budget");
      assertThat(evidence.testimonies())
          .extracting(
              t ->
                  t.turn()
                      + "|"
                      + t.testimony().place()
                      + "|"
                      + t.value()
                      + "|"
                      + t.speaks()
                      + "|"
                      + t.why().zh())
          .containsExactly(
              "1|line 3|5.00|true|同类来源中公开较晚的优先（2023-02-01）",
              "2|line 4|6.00|false|同类来源中公开较晚的优先（2023-02-01）",
              "3|line 5|7.00|false|部门决算先于财政部门导出数据",
              "4|line 6|null|false|它没有填这一项");
      assertThat(evidence.retracted())
          .extracting(d -> d.origin() + " " + d.reason().en())
          .containsExactly("reports/b.txt Retracted by 张三: misfiled");
    }
  }

  @Test
  void namesTheItemsNearestToOneThatIsNotKnown() {
    EntityScope own = EntityScope.OWN;
    FiscalYear year = new FiscalYear(2023);
    assertThatThrownBy(() -> new EvidenceQuestion(UNIT, year, own, "expense"))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("'expense'; near it: expenditure (");
    assertThatThrownBy(() -> new EvidenceQuestion(UNIT, year, own, "年初预算"))
        .hasMessageContaining("near it: initial_budget (");
    assertThatThrownBy(() -> new EvidenceQuestion(UNIT, year, own, "carry_over"))
        .hasMessageContaining("near it: carryover (");
    assertThatThrownBy(() -> new EvidenceQuestion(UNIT, year, own, "%%%"))
        .hasMessageContaining("docs/dictionary.md");
  }

  @Test
  void namesTheUnitsNearestToOneThatIsNotKnown() {
    lake.ingest(new Facts().unit("110105000-001").unit("110105000-777").unit("990112000-215001"));
    try (OpenRelease release = lake.open()) {
      UnitId mistyped = new UnitId("110105000-0001");
      EvidenceQuestion question =
          new EvidenceQuestion(mistyped, new FiscalYear(2023), EntityScope.OWN, "adjusted_budget");
      assertThatThrownBy(() -> question.answer(release))
          .isInstanceOf(NotFound.class)
          .hasMessage("there is no unit 110105000-0001; near it: 110105000-001 单位110105000-001");
      assertThat(new UnitsNear("215001").notFound(release))
          .hasMessage("there is no unit 215001; near it: 990112000-215001 单位990112000-215001");
      assertThat(new UnitsNear("440100000-9").notFound(release))
          .hasMessage("there is no unit 440100000-9");
    }
  }

  @Test
  void namesUnitsByWhatTheyWereCalledOnce() {
    lake.ingest(
        new Facts()
            .unit("110105000-001")
            .row(
                Tables.UNIT_ALIAS,
                "unit_id=110105000-001",
                "alias=清河县环境保护局",
                "alias_normalised=清河县环境保护局",
                "kind=former_name",
                "doc_id=" + "1".repeat(64),
                "place=line 2"));
    try (OpenRelease release = lake.open()) {
      assertThat(new UnitsNear("清河环保局").notFound(release).words().zh())
          .isEqualTo("没有单位 清河环保局；相近的有：110105000-001 清河县环境保护局 → 单位110105000-001");
      assertThat(new UnitsNear("乌有处").notFound(release).words().zh()).isEqualTo("没有单位 乌有处");
    }
  }

  @Test
  void tellsAYearWithoutARecordFromAUnitThatIsNotKnown() {
    lake.ingest(new Facts().unit(UNIT.value()));
    try (OpenRelease release = lake.open()) {
      assertThatThrownBy(() -> ask(release, 2001, "expenditure"))
          .hasMessage("unit 110105000-001 has no record for 2001 of scope own");
    }
  }

  @Test
  void refusesWhatNoRecordStates() {
    DocumentId doc = lake.lake().landing().land(CSV.getBytes(StandardCharsets.UTF_8));
    lake.ingest(report(doc));
    try (OpenRelease release = lake.open()) {
      assertThatThrownBy(() -> ask(release, 2023, "expenditure")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> ask(release, 2001, "expenditure")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> ask(release, 2023, "no_such")).isInstanceOf(BadQuestion.class);
      assertThatThrownBy(() -> new FigureQuestion(doc, 9).answer(release))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void showsADocumentWithItsTextAndFigures() {
    DocumentId doc = lake.lake().landing().land(CSV.getBytes(StandardCharsets.UTF_8));
    lake.ingest(report(doc));
    try (OpenRelease release = lake.open()) {
      DocumentRow row = new DocumentQuestion(doc).answer(release);
      assertThat(row.reason()).isNull();
      assertThat(
              new DocumentsQuestion(null, null, "evaluation_report", null, Page.first())
                  .answer(release)
                  .rows())
          .containsExactly(row);
      assertThat(new DocumentQuestion(doc).text(release, Page.first()).rows())
          .extracting(b -> b.startOffset() + " " + b.text())
          .containsExactly("0 " + HEADING, "7 " + WORDS);
      assertThat(new DocumentQuestion(doc).figures(release, Page.first()).total()).isEqualTo(2);
      assertThatThrownBy(() -> new DocumentQuestion(new DocumentId("0".repeat(64))).answer(release))
          .isInstanceOf(NotFound.class);
    }
  }

  private static Evidence ask(OpenRelease release, int fiscalYear, String item) {
    return new EvidenceQuestion(UNIT, new FiscalYear(fiscalYear), EntityScope.OWN, item)
        .answer(release);
  }

  /** A report that states the budget, and the budget of a part with another value. */
  private static Facts report(DocumentId doc) {
    return document(doc, "text/plain")
        .row(Tables.DOCUMENT_BLOCK, block(doc, 0, 0, HEADING))
        .row(Tables.DOCUMENT_BLOCK, block(doc, 1, HEADING.length() + 1, WORDS))
        .row(Tables.FIGURE, figure(doc, 0, "adjusted_budget", "8725500", "[[14,22]]"))
        .row(Tables.FIGURE, figure(doc, 1, "adjusted_budget", "8567700", "[[25,33]]"))
        .record(
            UNIT.value(),
            2023,
            "adjusted_budget=8725500",
            "testimony=" + doc.value() + "#document");
  }

  private static Facts document(DocumentId doc, String mediaType, String... more) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "doc_id=" + doc.value(),
                "origin=reports/a.txt",
                "doc_type=evaluation_report",
                "media_type=" + mediaType,
                "bytes=10",
                "landed_at=2026-01-01T00:00:00Z",
                "landed_order=1",
                "reader_version=1",
                "parse_status=read"));
    cells.addAll(List.of(more));
    return new Facts().row(Tables.SOURCE_DOCUMENT, cells.toArray(new String[0]));
  }

  private static String[] block(DocumentId doc, int seq, int start, String text) {
    return new String[] {
      "doc_id=" + doc.value(),
      "seq=" + seq,
      "kind=paragraph",
      "place=paragraph " + (seq + 1),
      "start_offset=" + start,
      "text=" + text
    };
  }

  private static String[] figure(DocumentId doc, int seq, String item, String value, String spans) {
    return new String[] {
      "doc_id=" + doc.value(),
      "seq=" + seq,
      "subject=甲局",
      "fiscal_year=2023",
      "item=" + item,
      "value=" + value,
      "unit=CNY",
      "unit_written=万元",
      "as_written=872.55万元",
      "half_step=50",
      "spans=" + spans,
      "place=paragraph 2",
      "origin=PROSE",
      "confidence=1"
    };
  }
}
