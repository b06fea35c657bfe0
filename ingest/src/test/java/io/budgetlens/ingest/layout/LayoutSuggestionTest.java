package io.budgetlens.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutSuggestionTest {
  private static final String EXPORT =
      """
      某某区部门预算执行情况表
      单位：万元
      预算单位编码,预算单位名称,年度,年初预算数(万元),调整后预算,支出数,执行率,经办人
      219001,区财政局,2023,"1,234.50","1,300.00","1,288.01",99.08%,甲
      219002,区教育局,2023,"2,234.50","2,300.00","2,288.01",99.48%,乙
      合计,,,"3,469.00","3,600.00","3,576.02",,
      """;

  @TempDir Path folder;

  private String suggest(String text, Charset charset) throws IOException {
    Path file = Files.write(folder.resolve("执行2023.csv"), text.getBytes(charset));
    return LayoutSuggestion.of(file).yaml();
  }

  @Test
  void mapsChineseHeadersWithConfidenceAndSamples() throws IOException {
    assertThat(suggest(EXPORT, Charset.forName("GB18030")).lines())
        .contains(
            "region: \"?\"  # ? the fiscal region of these units, 6 or 9 digits",
            "numbers: comma_dot  # thousands and decimals as seen",
            "money_unit: ten_thousand  # as the file says",
            "    when: [{column: \"预算单位编码\", contains: [合计, 小计, 总计]}]",
            "      initial_budget: \"年初预算数(万元)\"  # 1.00; such as 1,234.50 | 2,234.50 | 3,469.00",
            "      execution_rate: {column: \"执行率\", percent: true}  # 1.00; such as 99.08% | 99.48%",
            "# not read: 经办人 (such as 甲 | 乙)");
  }

  @Test
  void isALayoutOnceItsQuestionsAreAnswered() throws IOException {
    String yaml = suggest(EXPORT, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LayoutFile.read("s.yaml", yaml)).hasMessageContaining("region");
    String region = yaml.replace("region: \"?\"", "region: \"990112\"");
    assertThatThrownBy(() -> LayoutFile.read("s.yaml", region))
        .hasMessageContaining("entity_scope")
        .hasMessageContaining("still a question");
    String answered =
        region.replace("entity_scope: {constant: \"?\"}", "entity_scope: {constant: own}");
    Layout layout = LayoutFile.read("s.yaml", answered);
    assertThat(layout.records()).hasSize(2);
    try (LaidRows laid =
        new LaidRows(folder, answered, "x.csv", EXPORT.getBytes(StandardCharsets.UTF_8))) {
      assertThat(laid.rows())
          .containsExactly("4|219001|区财政局|1|990112000", "5|219002|区教育局|1|990112000");
    }
  }

  @Test
  void seesEuropeanNumbersSemicolonsAndRowsToAddUp() throws IOException {
    String yaml =
        suggest(
            """
            year;department;code_type;final budget;payments made
            2012;Parks;Expense;1.234,50;1.000,00
            2012;Parks;Expense;234,50;100,00
            2012;Parks;Revenue;34,50;0
            2012;Roads;Expense;4,50;0
            2012;Roads;Revenue;4,50;0
            2012;Roads;;4,50;0
            """,
            StandardCharsets.UTF_8);
    assertThat(yaml)
        .contains(
            "numbers: dot_comma", "text: {delimiter: semicolon}", "    group: true  # several")
        .contains("# ? code_type sorts the rows: Expense (3), Revenue (2), blank (1).")
        .contains("unit_name: \"department\"  # ? there is no column of codes");
  }

  @Test
  void refusesAFileWithoutATable() {
    assertThatThrownBy(() -> suggest("only words here\nand here\n", StandardCharsets.UTF_8))
        .hasMessageContaining("has no table with a header line");
  }
}
