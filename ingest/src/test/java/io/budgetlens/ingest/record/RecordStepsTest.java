package io.budgetlens.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordStepsTest {
  private static final String UNITS =
      "region_code,unit_code,name,aliases\n110105,219001,北京市朝阳区财政局,朝阳区财政局；区财政局\n";
  @TempDir Path folder;

  private Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void setsAsideWhatTheManifestOfWrongRowsNames() throws IOException {
    Path defects = Path.of("../samples/defects");
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          defects.resolve("units.csv"),
          defects.resolve("unit_lineage.csv"),
          defects.resolve("budget_years.csv"),
          defects.resolve("projects.csv"),
          defects.resolve("scores.csv"));
      for (String name : List.of("units", "unit_lineage", "budget_years", "projects", "scores")) {
        List<String> expected =
            Files.readAllLines(Path.of("../samples/manifest/defects.csv")).stream()
                .map(l -> l.split(",", -1))
                .filter(c -> c[0].equals(name + ".csv"))
                .map(c -> c[1] + " " + (c[2].isEmpty() ? "null" : c[2]) + " " + c[3])
                .toList();
        assertThat(rows.rejects(name + ".csv"))
            .as(name)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void quotesTheBeginningOfAnEndlessCellAndKeepsItWhole() {
    String endless = "9".repeat(5_000);
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          file("units.csv", UNITS),
          file(
              "budget_years.csv",
              "region_code,unit_code,fiscal_year,entity_scope,expenditure\n110105,219001,2023,own,"
                  + endless
                  + "\n110105,219001,2022,own,1e999999999\n"));
      List<Row> told =
          rows.query(
              "select * from " + rows.file("budget_years.csv").rejectsName() + " order by line");
      assertThat(told.get(0).text("message_en"))
          .isEqualTo("expenditure is too large: " + "9".repeat(80) + "…");
      assertThat(told.get(0).text("written")).isEqualTo(endless);
      assertThat(told.get(1).text("message_zh")).isEqualTo("expenditure 不是数字：1e999999999");
    }
  }

  @Test
  void keepsAmountsExactlyAsTheyAreWritten() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          file("units.csv", UNITS),
          file(
              "budget_years.csv",
              "region_code,unit_code,fiscal_year,entity_scope,adjusted_budget,expenditure,carryover\n"
                  + "110105000,219001,2023,本级,\"1,234,567.80\",9999999999999999.99,-0.01\n"
                  + "110105,219001,2022,own,0,/,—\n"));
      List<Row> good = rows.good("budget_years.csv");
      assertThat(good.get(0).decimalOrNull("adjusted_budget")).isEqualByComparingTo("1234567.80");
      assertThat(good.get(0).decimalOrNull("expenditure"))
          .isEqualTo(new BigDecimal("9999999999999999.99"));
      assertThat(good.get(0).decimalOrNull("carryover")).isEqualByComparingTo("-0.01");
      assertThat(good.get(1).decimalOrNull("adjusted_budget")).isEqualByComparingTo("0");
      assertThat(good.get(1).value("expenditure")).isNull();
      assertThat(good.get(1).value("carryover")).isNull();
      assertThat(good.get(1).text("unit_key")).isEqualTo("110105000-219001");
      assertThat(rows.rejects("budget_years.csv")).isEmpty();
    }
  }

  @Test
  void readsGb18030AsItReadsUtf8() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(file("units.csv", UNITS.getBytes(Charset.forName("GB18030"))));
      assertThat(rows.good("units.csv"))
          .singleElement()
          .satisfies(r -> assertThat(r.text("name")).isEqualTo("北京市朝阳区财政局"));
    }
  }

  @Test
  void readsAFileWithAByteOrderMark() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(file("units.csv", "\uFEFF" + UNITS));
      assertThat(rows.good("units.csv")).hasSize(1);
      assertThat(rows.rejects("units.csv")).isEmpty();
    }
  }

  @Test
  void setsAsideARowWithBytesThatAreNoText() {
    byte[] bytes =
        (UNITS + "110105,219002,北京市朝阳区教育委员会,\n110105,219003,北京市朝阳区#局,\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xff : bytes[i];
    }
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(file("units.csv", bytes));
      assertThat(rows.good("units.csv")).hasSize(2);
      assertThat(rows.rejects("units.csv")).containsExactly("4 name wrong_encoding");
    }
  }

  @Test
  void skipsTheLineThatExplainsATemplate() {
    try (RecordRows rows = new RecordRows(folder)) {
      for (String name : CanonicalRecords.names()) {
        rows.take(file(name + ".csv", CanonicalRecords.template(name)));
        assertThat(rows.good(name + ".csv")).isEmpty();
        assertThat(rows.rejects(name + ".csv")).isEmpty();
      }
    }
  }

  @Test
  void keepsTheFirstOfEqualRowsAndNoneOfContradictingOnes() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          file("units.csv", UNITS),
          file(
              "budget_years.csv",
              "unit_id,fiscal_year,entity_scope,expenditure\n"
                  + "110105000-219001,2021,own,1.00\n"
                  + "110105000-219001,2021,own,1\n"
                  + "110105000-219001,2022,own,1.00\n"
                  + "110105000-219001,2022,own,2.00\n"
                  + "110105000-219001,2022,consolidated,3.00\n"));
      assertThat(rows.good("budget_years.csv"))
          .extracting(r -> r.text("place"))
          .containsExactly("line 2", "line 6");
      assertThat(rows.rejects("budget_years.csv"))
          .containsExactly(
              "3 null duplicate_row",
              "4 null conflicting_duplicate",
              "5 null conflicting_duplicate");
    }
  }

  @Test
  void saysWhichUnitIsNotKnown() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          file("units.csv", UNITS),
          file(
              "b.csv",
              "region_code,unit_code,fiscal_year,entity_scope,income\n110106,1,2021,own,1\n"));
      assertThat(
              rows.query(
                  "select written, message_zh, message_en from rejects_2 order by 1 nulls first"))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.text("written")).isEqualTo("110106000-1");
                assertThat(r.text("message_en"))
                    .isEqualTo("no unit 110106000-1 is known; bring a units.csv that names it");
              });
    }
  }

  @Test
  void readsMonthsAndSetsAsideTheThirteenth() {
    try (RecordRows rows = new RecordRows(folder)) {
      rows.take(
          file("units.csv", UNITS),
          file(
              "months.csv",
              "region_code,unit_code,fiscal_year,month,entity_scope,adjusted_budget,cumulative_expenditure\n"
                  + "110105,219001,2024,1,own,100.00,10.00\n"
                  + "110105,219001,2024,02,own,,9.50\n"
                  + "110105,219001,2024,3月,本级,100.00,\n"
                  + "110105,219001,2024,13,own,100.00,30.00\n"
                  + "110105,219001,2024,0,own,100.00,30.00\n"
                  + "110105,219001,2024,4,own,,\n"
                  + "110105,219001,2024,5,own,100.00,50.005\n"));
      assertThat(rows.good("months.csv"))
          .extracting(r -> r.integer("month") + " " + r.value("cumulative_expenditure"))
          .containsExactly("1 10.00", "2 9.50", "3 null");
      assertThat(rows.rejects("months.csv"))
          .containsExactly(
              "5 month month_out_of_range",
              "6 month month_out_of_range",
              "7 cumulative_expenditure missing_value",
              "8 cumulative_expenditure too_many_decimals");
    }
  }
}
