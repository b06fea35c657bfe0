package io.budgetlens.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaidRowsTest {
  private static final String EXPORT =
      """
      2023年部门预算执行情况表,,,,
      单位：万元,,,,

      单位编码,单位名称,年初预算数,调整预算数,支出数
      219001,区财政局,"1,234.5",1234.567891,0
      合计,,1234.5,1234.567891,0

      219002,区教育局,(12.34),—,3万元
      219003,区民政局,12.3456789,1.2.3,9e3
      """;
  private static final String LAYOUT =
      """
      id: execution
      name: {zh: 执行, en: execution}
      region: "990112"
      numbers: comma_dot
      money_unit: 万元
      finds: {title: [预算执行, 单位：万元]}
      text: {blank: ["—"]}
      rows:
        - id: totals
          when: [{column: 单位编码, starts: [合计]}]
          do: skip
          zh: 合计
          en: total
      records:
        - kind: budget_years
          columns:
            unit_code: 单位编码
            fiscal_year: {constant: "2023"}
            entity_scope: {constant: own}
            initial_budget: 年初预算数
            adjusted_budget: {column: [全年预算数, 调整预算数]}
            expenditure: 支出数
      """;

  @TempDir Path folder;

  private LaidRows laid(String yaml, byte[] bytes) {
    return new LaidRows(folder, yaml, "export.csv", bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE"})
  void findsTheHeaderBelowTitlesWhateverTheEncoding(String charset) {
    String yaml =
        charset.equals("UTF-16LE")
            ? LAYOUT.replace("text: {", "text: {encoding: UTF-16LE, ")
            : LAYOUT;
    try (LaidRows laid = laid(yaml, EXPORT.getBytes(Charset.forName(charset)))) {
      assertThat(laid.rows())
          .containsExactly(
              "5|219001|2023|own|12345000.00|12345678.91|0.00|990112000",
              "8|219002|2023|own|-123400.00|null|30000.00|990112000");
    }
  }

  @Test
  void scalesExactlyAndSetsAsideWhatItCannotRead() {
    try (LaidRows laid =
        laid(LAYOUT, EXPORT.replace("9e3", "1").getBytes(StandardCharsets.UTF_8))) {
      assertThat(laid.wrong()).containsExactly("9|年初预算数|12.3456789|too_many_decimals");
      assertThat(laid.rows())
          .containsExactly(
              "5|219001|2023|own|12345000.00|12345678.91|0.00|990112000",
              "8|219002|2023|own|-123400.00|null|30000.00|990112000");
    }
  }

  @Test
  void roundsOnlyWhereItIsTold() {
    String yaml =
        LAYOUT.replace("initial_budget: 年初预算数", "initial_budget: {column: 年初预算数, round: true}");
    String export = EXPORT.replace("1.2.3", "1").replace("9e3", "1");
    try (LaidRows laid = laid(yaml, export.getBytes(StandardCharsets.UTF_8))) {
      assertThat(laid.wrong()).isEmpty();
      assertThat(laid.rows()).contains("9|219003|2023|own|123456.79|10000.00|10000.00|990112000");
    }
  }

  private List<String> one(String numbers, String transform, String column, String written) {
    String yaml =
        """
        id: one
        name: {zh: 一, en: one}
        numbers: %s
        records:
          - kind: %s
            columns:
              unit_id: unit
              fiscal_year: year
              entity_scope: {constant: own}
              %s: {column: cell%s}
        """
            .formatted(
                numbers,
                column.equals("month") ? "budget_months" : "budget_years",
                column,
                transform == null ? "" : ", " + transform);
    String file = "unit;year;cell\nx-000000000000;2024年;" + written + "\n";
    try (LaidRows laid =
        laid(
            yaml.replace("fiscal_year: year", "fiscal_year: {column: year, strip: [年]}"),
            file.getBytes(StandardCharsets.UTF_8))) {
      return laid.wrong().isEmpty()
          ? laid.rows().stream().map(r -> r.substring(r.lastIndexOf('|') + 1)).toList()
          : laid.wrong().stream().map(r -> r.substring(r.lastIndexOf('|') + 1)).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "plain#1234.5#1234.50",
        "plain#1,234#not_a_number",
        "comma_dot#1,234,567.8#1234567.80",
        "comma_dot#12,34.5#not_a_number",
        "comma_dot#¥1,234.00#1234.00",
        "dot_comma#1.234,56#1234.56",
        "dot_comma#1.234#1234.00",
        "dot_comma#1234,5#1234.50",
        "dot_comma#1,234#too_many_decimals",
        "dot_comma#1.23#not_a_number",
        "space_comma#1 234 567,89#1234567.89",
        "apostrophe_dot#1'234.5#1234.50",
        "plain#−5#-5.00",
        "plain#（5.25）#-5.25",
        "plain#1e5#not_a_number",
        "plain#99999999999999999#not_a_number",
      })
  void readsAmountsInTheFormThatIsToldAndNoOther(String form, String written, String expected) {
    assertThat(one(form, null, "expenditure", written)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "plain##98.19%#0.981900",
        "plain##0.9819#0.981900",
        "dot_comma##98,19 %#0.981900",
        "plain#percent: true#98.19#0.981900",
        "plain##98.19999%#too_many_decimals",
        "plain##about 98%#not_a_number",
      })
  void readsRatesWithAndWithoutPercentSigns(
      String form, String transform, String written, String expected) {
    assertThat(one(form, transform, "execution_rate", written)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "date: yyyy年M月d日#2024年3月5日#2024-03-05",
        "date: dd/MM/yyyy#05/03/2024#2024-03-05",
        "date: yyyyMMdd#20240305#2024-03-05",
        "date: d.M.yyyy#5.12.2024#2024-12-05",
        "date: dd/MM/yyyy#5/3/2024#not_a_date",
      })
  void readsDatesInTheFormThatIsTold(String transform, String written, String expected) {
    assertThat(one("plain", transform, "published_on", written)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "'map: {决算: final_accounts}'#决算#final_accounts",
        "'map: {决算: final_accounts}'#预算#not_in_map",
        "'map: {决算: final_accounts}, unmapped: keep'#预算#预算",
        "'split: {at: \"-\", part: rest}'#1-final_accounts#final_accounts",
        "'split: {at: \"-\", part: first}'#final_accounts#not_split",
        "'pad: 6'#42#000042",
      })
  void exchangesSplitsAndPads(String transform, String written, String expected) {
    assertThat(one("plain", transform, "source_kind", written)).containsExactly(expected);
  }

  @Test
  void joinsTwoHeaderRowsAndReadsStagesThatStandInRows() {
    String yaml =
        """
        id: stages
        name: {zh: 阶段, en: stages}
        region: "990112"
        finds: {header_rows: 2}
        records:
          - kind: budget_years
            group: true
            columns:
              unit_code: 单位/编码
              fiscal_year: 年度
              entity_scope: {constant: own}
              initial_budget: {column: 金额/本级, when: [{column: 阶段, is: [年初]}]}
              expenditure: {column: 金额/本级, when: [{column: 阶段, is: [决算]}]}
        """;
    String file =
        """
        单位,,年度,阶段,金额,
        编码,名称,年度,阶段,本级,下级
        219001,财政局,2023,年初,10.10,1
        219001,财政局,2023,决算,9.99,1
        219001,财政局,2023,年初,0.05,1
        """;
    try (LaidRows laid = laid(yaml, file.getBytes(StandardCharsets.UTF_8))) {
      assertThat(laid.rows()).containsExactly("3|219001|2023|own|10.15|9.99|990112000");
    }
  }

  @Test
  void keepsAStrayQuoteToItsOwnLine() {
    String yaml = LAYOUT.replace("finds: {title: [预算执行, 单位：万元]}", "");
    String file =
        """
        单位编码;单位名称;年初预算数;调整预算数;支出数
        219001;"区
        财政局";1;2;3
        219002;"坏引号;1;2;3
        219003;区;民政局;1;2;3
        219004;区民政局;1;2;3
        """;
    try (LaidRows laid = laid(yaml, file.getBytes(StandardCharsets.UTF_8))) {
      assertThat(laid.rows())
          .extracting(r -> r.substring(0, 8))
          .containsExactly("2|219001", "6|219004");
    }
  }
}
