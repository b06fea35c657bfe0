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
        "1个",
        "与2022年度",
        "主要原因是增加；较2022年增加",
        "主要原因是，较上年增加1万元",
        "、2023年()",
        "其中：收入支出",
        "(类)支出",
        "年初预算",
        "公务接待费中，",
        "（一）",
        "第一、",
        "1.1.1",
        "①",
        "：",
        "【】",
        "、2023年（）",
        "一、（一）1."
      })
  void getsThroughAQuarterOfAMillionCharacters(String piece) {
    String text = TITLE + piece.repeat(250_000 / piece.length());
    assertThat(Extraction.read(Texts.document(text)).type()).isEqualTo(Reading.EVALUATION_REPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 项目 | 行次 | 决算数 |\n",
        "| 301 | 工资福利支出 | 1.00 | 302 | 商品和服务支出 | 1.00 |\n",
        "| 合计 | 预算数 | 决算数 |\n",
        "支出决算表\n| 部门：某局 | 1 |\n"
      })
  void getsThroughTenThousandRowsOfAccounts(String row) {
    String text = "甲水县统计局2023年度部门决算公开表\n收入支出决算总表\n" + row.repeat(10_000);
    assertThat(Extraction.read(Texts.document(text)).type()).isEqualTo(Reading.FINAL_ACCOUNTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"全年预算\n", "一、\n", "123\n", "年末结转结余\n", "| 年初预算数 | 全年预算数 |\n", "公务接待费。\n"})
  void getsThroughThirtyThousandLines(String line) {
    String text = TITLE + line.repeat(30_000);
    Reading reading = Extraction.read(Texts.document(text));
    assertThat(reading.figures()).isEqualTo(List.of());
  }
}
