package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  private static final CellText TEXT = new CellText(Map.of(), false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#,##0.00 | 8725500.0049999 | 8,725,500.00",
        "#,##0.00 | 1.005 | 1.01",
        "#,##0.00 | 0 | 0.00",
        "#,##0.00 | -0.001 | 0.00",
        "0.00% | 0.981915 | 98.19%",
        "0% | 1 | 100%",
        "#,##0.00_);(#,##0.00) | -1234.5 | (1,234.50)",
        "#,##0.00;[Red]#,##0.00 | -1234.5 | -1,234.50",
        "#,##0.00;[红色]#,##0.00 | -1234.5 | -1,234.50",
        "\"增长\"0.0%;\"下降\"0.0% | -0.125 | 下降12.5%",
        "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -1234.5 | -1,234.50",
        "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | -",
        "[$¥-804]#,##0.00 | 12 | ¥12.00",
        "#,##0.00\"万元\" | 12.3 | 12.30万元",
        "G/通用格式\"万元\" | 12.3 | 12.3万元",
        "00000 | 12 | 00012",
        "0.00, | 12345 | 12.35",
        "#,##0.## | 1234.5 | 1,234.5",
        "#,### | 0 | ''",
        ";;; | 5 | ''",
        "0\\.0,\"万\" | 12345 | 12345",
        "# ?/? | 0.5 | 0.5",
        "0.00E+00 | 8725500 | 8725500",
        "[>=10000]0.00,;0 | 12345.6 | 12345.6",
        "yyyy\"年\"m\"月\"d\"日\" | 45052 | 2023年5月6日",
        "yyyy/m/d;@ | 45052 | 2023/5/6",
        "yyyy-mm-dd hh:mm | 45052.5 | 2023-05-06 12:00",
        "yyyy/m/d | -3 | -3",
        "General | 0.30000000000000004 | 0.3",
        "General | 8.7255E6 | 8725500",
        "General | 12345678.9100000858 | 12345678.91",
        "General | 0.01000000000931 | 0.01",
        "General | 1234567890.12 | 1234567890.12",
        "General | 999999999999.99 | 999999999999.99",
        "General | 5.5E-17 | 0",
        "General | 33.3333333333333 | 33.333333333",
        "General | 510923220000004368021 | 5.10923E+20",
        "@ | 12.50 | 12.5"
      })
  void writesNumbersAsTheyAreShown(String code, BigDecimal number, String shown) {
    assertThat(TEXT.of(number, code)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 12.5 | 12.5",
        "2 | 12.5 | 12.50",
        "4 | 1234.5 | 1,234.50",
        "10 | 0.5 | 50.00%",
        "14 | 45052 | 2023/5/6",
        "31 | 45052 | 2023年5月6日",
        "57 | 45052 | 2023年5月",
        "43 | 1234.5 | 1,234.50",
        "7 | 12 | ¥12.00",
        "163 | 12.5 | 12.5"
      })
  void knowsTheFormatsThatFilesDoNotSpellOut(int format, BigDecimal number, String shown) {
    assertThat(TEXT.of(number, format)).isEqualTo(shown);
  }
}
