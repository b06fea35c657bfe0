package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples through the whole of ingesting, from the committed files to a release of a lake. */
final class SamplesTest {
  @TempDir static Path folder;
  private static SampleLake lake;

  @BeforeAll
  static void ingestsAllThatTheDemoLoads() {
    lake = new SampleLake(folder.resolve("samples"), "district", "reports", "published");
  }

  @AfterAll
  static void closes() {
    lake.close();
  }

  @Test
  void setsNothingAsideAndRefusesNothing() {
    assertThat(lake.receipt().refused()).isEmpty();
    assertThat(lake.receipt().setAside()).isEmpty();
    assertThat(lake.query("select * from rejected_row order by doc_id, line")).isEmpty();
  }

  @Test
  void publishesEveryRowOfTheDistrictAndOfThePublishedFigures() {
    for (String source : List.of("district", "published")) {
      for (Map<String, String> row : CsvFile.rows(source + "/budget_years.csv")) {
        assertThat(cells(published(row))).as("%s", row).containsAllEntriesOf(cells(row));
      }
    }
    assertThat(count("budget_year"))
        .isEqualTo(
            CsvFile.rows("district/budget_years.csv").size()
                + CsvFile.rows("published/budget_years.csv").size());
    assertThat(count("project_year")).isEqualTo(CsvFile.rows("district/projects.csv").size());
    assertThat(count("budget_month")).isEqualTo(CsvFile.rows("district/budget_months.csv").size());
    assertThat(count("unit_lineage")).isEqualTo(CsvFile.rows("district/unit_lineage.csv").size());
  }

  @Test
  void readsEveryReportInFull() {
    Set<String> stated = new TreeSet<>();
    for (Report report : new Samples().reports()) {
      for (Report.StatedFigure f : report.figures()) {
        stated.add(figure(report.file(), report.year(), f.item(), f.fiscalYear(), f.value()));
      }
    }
    Set<String> read = new TreeSet<>();
    for (Row row :
        lake.query(
            "select d.origin, d.unit_id, f.item, f.fiscal_year, f.value, f.text_value from figure f"
                + " join source_document d on d.doc_id = f.doc_id order by d.origin, f.seq")) {
      String value = row.value("value") == null ? row.text("text_value") : row.text("value");
      read.add(
          String.join(
              " ",
              row.text("origin"),
              row.text("unit_id"),
              row.text("item"),
              row.text("fiscal_year"),
              plain(value)));
    }
    tellPrecision(stated, read);
    assertThat(read).isEqualTo(stated);
  }

  /** The reports' planted mistakes, and what the records themselves show. */
  @Test
  void findsWhatIsWrongAndNothingElse() {
    List<String> expected = new ArrayList<>();
    for (Report report : new Samples().reports()) {
      report
          .findings()
          .forEach(f -> expected.add(report.file() + " " + f.rule() + " " + f.outcome()));
    }
    expected.addAll(
        List.of(
            "990112000-212001 2024 A10 fails",
            "990112000-219001 2020 A10 fails",
            "990112000-222001 2023 D1 fails",
            "x-0fe49b76b968 2023 A10 fails",
            "x-459c896519e2 2023 A4 rounding",
            "x-459c896519e2 2023 A8 fails",
            "x-79300ff0c09d 2023 E4 rounding",
            "x-b117633266e5 2024 E4 rounding",
            "x-f5a35bb2e9ef 2023 E2 rounding"));
    List<String> found = new ArrayList<>();
    for (Row row :
        lake.query(
            "select d.origin, d.doc_type, f.unit_id, f.fiscal_year, f.rule, f.outcome from finding f"
                + " join source_document d on d.doc_id = f.doc_id order by f.finding_id")) {
      String place =
          row.text("doc_type").equals("evaluation_report")
              ? row.text("origin")
              : row.text("unit_id") + " " + row.text("fiscal_year");
      found.add(place + " " + row.text("rule") + " " + row.text("outcome"));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void setsAsideExactlyThePlantedRowsAndRefusesThePlantedDocuments() {
    try (SampleLake defects = new SampleLake(folder.resolve("defects"), "defects")) {
      List<String> planted =
          CsvFile.rows("manifest/defects.csv").stream()
              .map(r -> String.join(" ", r.values()))
              .toList();
      List<String> aside =
          defects
              .query(
                  "select file, line, coalesce(column_name, '') as column_name, reason"
                      + " from rejected_row where line is not null order by file, line")
              .stream()
              .map(r -> String.join(" ", r.columns().stream().map(r::text).toList()))
              .toList();
      assertThat(aside).containsExactlyInAnyOrderElementsOf(planted);
      assertThat(refusals(defects.receipt())).isEqualTo(plantedRefusals());
    }
  }

  private static Map<String, String> refusals(Receipt receipt) {
    Map<String, String> refusals = new HashMap<>();
    receipt.refused().forEach(r -> refusals.put(r.file(), r.reason()));
    return refusals;
  }

  private static Map<String, String> plantedRefusals() {
    Map<String, String> planted = new HashMap<>();
    for (Map<String, String> file : CsvFile.rows("manifest/defect_documents.csv")) {
      boolean refused = file.get("status").equals("refused");
      planted.put(
          "documents/" + file.get("file"),
          refused ? file.get("reason") : "no_performance_document");
    }
    return planted;
  }

  private static Map<String, String> published(Map<String, String> row) {
    String unit = row.getOrDefault("unit_id", row.get("region_code") + "-" + row.get("unit_code"));
    List<Row> found =
        lake.query(
            "select * from budget_year where unit_id = '%s' and fiscal_year = %s and entity_scope = '%s'"
                .formatted(unit, row.get("fiscal_year"), row.get("entity_scope")));
    assertThat(found).as("%s %s", unit, row.get("fiscal_year")).hasSize(1);
    Map<String, String> cells = new HashMap<>();
    for (String column : found.get(0).columns()) {
      String value = found.get(0).textOrNull(column);
      if (value != null) {
        cells.put(column, value);
      }
    }
    return cells;
  }

  /** The items that are filled, as plain numbers. */
  private static Map<String, String> cells(Map<String, String> row) {
    Map<String, String> cells = new HashMap<>();
    Items.ofRecord().stream()
        .filter(i -> !row.getOrDefault(i.id(), "").isEmpty())
        .forEach(i -> cells.put(i.id(), plain(row.get(i.id()))));
    return cells;
  }

  private static int count(String table) {
    return lake.query("select count(*) as n from " + table).get(0).integer("n");
  }

  private static String figure(
      String file, BudgetYear year, String item, int fiscalYear, String value) {
    String unit = District.REGION + "-" + year.unit().code();
    return String.join(" ", file, unit, item, String.valueOf(fiscalYear), plain(value));
  }

  private static String plain(String value) {
    return value.matches("-?[0-9.]+")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  private static void tellPrecision(Set<String> stated, Set<String> read) {
    Set<String> right = new TreeSet<>(read);
    right.retainAll(stated);
    System.out.printf(
        "samples: %d figures stated, %d read, precision %.4f, recall %.4f%n",
        stated.size(),
        read.size(),
        right.size() / (double) read.size(),
        right.size() / (double) stated.size());
  }
}
