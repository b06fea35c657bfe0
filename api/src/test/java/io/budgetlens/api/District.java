package io.budgetlens.api;

import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.Tables;
import java.nio.charset.StandardCharsets;

/** A district of twelve departments over three years, one of them with a report. */
final class District {
  static final String UNIT = "110105000-001";
  static final String OTHER = "110105000-002";
  static final int UNITS = 12;
  static final String WORDS = "全年预算数872.55万元，支出856.77万元。";

  private static final String CSV_HEADER =
      "unit_code,fiscal_year,initial_budget,adjusted_budget,expenditure,carryover";

  private District() {}

  /** Adds the district's facts; returns the report. */
  static DocumentId fill(SmallLake lake) {
    StringBuilder csv = new StringBuilder(CSV_HEADER).append('\n');
    for (int unit = 1; unit <= UNITS; unit++) {
      for (int year = 2021; year <= 2023; year++) {
        csv.append("%03d,%d,%s\n".formatted(unit, year, String.join(",", amounts(unit, year))));
      }
    }
    DocumentId records =
        lake.lake().landing().land(csv.toString().getBytes(StandardCharsets.UTF_8));
    document(lake, records, "budget_years.csv", "text/csv", "budget_years", 1);
    records(lake, records);
    return report(lake);
  }

  private static void records(SmallLake lake, DocumentId records) {
    int line = 1;
    for (int unit = 1; unit <= UNITS; unit++) {
      String id = "110105000-%03d".formatted(unit);
      String name = unit == 2 ? "水务局<b>&\"'" : "部门" + unit;
      lake.row(
          Tables.UNIT,
          "unit_id=" + id,
          "region_code=110105000",
          "region_tier=county",
          "province=11",
          "level=1",
          "name=" + name,
          "name_normalised=" + name,
          "valid_from=2019-01-01",
          "doc_id=" + records.value(),
          "place=line " + (unit + 1));
      for (int year = 2021; year <= 2023; year++) {
        line++;
        String[] amounts = amounts(unit, year);
        String testimony = records.value() + "#line " + line;
        lake.row(
            Tables.BUDGET_YEAR,
            "unit_id=" + id,
            "fiscal_year=" + year,
            "entity_scope=own",
            "province=11",
            "testimony_count=1",
            "testimony=" + testimony,
            "initial_budget=" + amounts[0],
            "adjusted_budget=" + amounts[1],
            "expenditure=" + amounts[2],
            "carryover=" + amounts[3],
            "staff_actual=13",
            "staff_authorised=15");
      }
    }
  }

  private static String[] amounts(int unit, int year) {
    int adjusted = 1_000_000 + unit * 10_000 + (year - 2021) * 5_000;
    int expenditure = adjusted - unit * 9_000;
    return new String[] {
      "1000000.00", adjusted + ".00", expenditure + ".00", (adjusted - expenditure) + ".00"
    };
  }

  private static DocumentId report(SmallLake lake) {
    DocumentId doc = lake.lake().landing().land(WORDS.getBytes(StandardCharsets.UTF_8));
    document(lake, doc, "report.txt", "text/plain", "evaluation_report", 2);
    String id = "doc_id=" + doc.value();
    lake.row(
        Tables.DOCUMENT_BLOCK,
        id,
        "seq=0",
        "kind=paragraph",
        "place=paragraph 1",
        "start_offset=0",
        "text=" + WORDS);
    figure(lake, id, 0, "adjusted_budget", "8725500", "872.55万元", "[[5,13]]");
    figure(lake, id, 1, "expenditure", "8567700", "856.77万元", "[[16,24]]");
    lake.row(
        Tables.UNIT_ALIAS,
        "unit_id=" + UNIT,
        "alias=老工商联",
        "alias_normalised=老工商联",
        "kind=name",
        "valid_to=2018-12-31",
        id,
        "place=paragraph 1");
    lake.row(
        Tables.SCORE,
        "unit_id=" + UNIT,
        "fiscal_year=2023",
        "province=11",
        "project_code=",
        "evaluator=self",
        "score_scheme=project_self_evaluation_2020",
        "dimension=total_score",
        "max_score=100",
        "score=99.45",
        "grade_written=优秀",
        "grade=优",
        id,
        "place=paragraph 1",
        "landed_order=2");
    finding(lake, id, "f-1", "B1", "fails", "warning", "10", "9.82", "points");
    finding(lake, id, "f-2", "A4", "rounding", "info", "157900", "157800", "CNY");
    return doc;
  }

  private static void document(
      SmallLake lake, DocumentId id, String origin, String media, String type, int order) {
    lake.row(
        Tables.SOURCE_DOCUMENT,
        "doc_id=" + id.value(),
        "origin=" + origin,
        "doc_type=" + type,
        "media_type=" + media,
        "bytes=100",
        "landed_at=2024-05-01T08:00:00Z",
        "landed_order=" + order,
        "published_on=2024-04-30",
        "reader_version=1",
        "parse_status=read",
        "identity_confidence=0.98",
        "identity_reason=exact_name");
  }

  private static void figure(
      SmallLake lake,
      String doc,
      int seq,
      String item,
      String value,
      String written,
      String spans) {
    lake.row(
        Tables.FIGURE,
        doc,
        "seq=" + seq,
        "subject=部门1",
        "fiscal_year=2023",
        "item=" + item,
        "value=" + value,
        "unit=CNY",
        "unit_written=万元",
        "as_written=" + written,
        "half_step=50",
        "spans=" + spans,
        "place=paragraph 1",
        "origin=prose",
        "confidence=0.9");
  }

  private static void finding(
      SmallLake lake,
      String doc,
      String id,
      String rule,
      String outcome,
      String severity,
      String reported,
      String expected,
      String unit) {
    lake.row(
        Tables.FINDING,
        "finding_id=" + id,
        doc,
        "place=paragraph 1",
        "unit_id=" + UNIT,
        "fiscal_year=2023",
        "entity_scope=own",
        "rule=" + rule,
        "outcome=" + outcome,
        "severity=" + severity,
        "reported=" + reported,
        "expected=" + expected,
        "difference="
            + new java.math.BigDecimal(reported).subtract(new java.math.BigDecimal(expected)),
        "tolerance=0.005",
        "unit=" + unit,
        "message_zh=规则" + rule + "的说明",
        "message_en=what rule " + rule + " says",
        "symptoms=[\"A6\",\"A9\"]",
        "spans=[[5,13]]");
  }
}
