package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines that would take hours if anything here were more than linear. */
class HostileTextTest {
  private static final String TITLE = "甲水县统计局2023年度部门整体支出绩效评价报告\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "9,",
        "9 ",
        "1.",
        "《",
        "(",
        "[bookmark:",
        "全年预算数",
        "全年预算数、",
        "因公出国(境",
        "分别为1、",
        "PAGEREF ",
        "比上年",
        "一",
        "其中：基本支出、",
        "2023年",
        "2023-",
        "-",
        "，000",
        "a",
        "（一",
        "得分",
        "等级",
        "综合得分95分。",
        "1个"
      })
  void getsThroughAQuarterOfAMillionCharacters(String piece) {
    String text = TITLE + piece.repeat(250_000 / piece.length());
    assertThat(Extraction.read(Texts.document(text)).type()).isEqualTo(Reading.EVALUATION_REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"全年预算\n", "一、\n", "123\n", "年末结转结余\n", "| 年初预算数 | 全年预算数 |\n"})
  void getsThroughThirtyThousandLines(String line) {
    String text = TITLE + line.repeat(30_000);
    Reading reading = Extraction.read(Texts.document(text));
    assertThat(reading.figures()).isEqualTo(List.of());
  }
}
