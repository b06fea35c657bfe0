package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static String folded(String words) {
    return PlainText.of(words, 0, words.length()).text();
  }

  @Test
  void matchesTraditionalCharactersAsSimplifiedOnes() {
    assertThat(folded("調整後預算數與執行數之間，纔將綫損釐清，邨鎮衞生院、檔案館、監獄、艦艇、鑄鐵廠"))
        .isEqualTo("调整后预算数与执行数之间，才将线损厘清，邨镇卫生院、档案馆、监狱、舰艇、铸铁厂");
  }

  @Test
  void leavesWhatSimplifiedTextsWriteThemselves() {
    String words = "乾县、著作、慰藉、夥同、余额、里程、面粉、系统";
    assertThat(folded(words)).isEqualTo(words);
  }

  @Test
  void matchesRadicalsAsTheCharactersTheyLookLike() {
    assertThat(folded("\u2f00般公共预算\u2ed3期、\u2f3f、車\uf902")).isEqualTo("一般公共预算长期、手、车车");
  }

  @Test
  void foldsNothingTwice() {
    for (char c = 0x3400; c < 0xa000; c++) {
      char once = Fold.fold(c);
      if (once != c && once != '苧') {
        assertThat(Fold.fold(once)).as("" + c).isEqualTo(once);
      }
    }
  }

  @Test
  void readsMixedWritingWithSoundsBetweenAndKeepsItAsWritten() {
    String report =
        "某縣水務局2023年度部門整體績效評價報告\n一、預算執行情況\n"
            + "2023年全年預(yù)算數1,200.50萬元，资金總體支出1,100.00万元，預算執(zhí)行率為91.63%。\n";
    Document document = DocumentReaders.read(report.getBytes(StandardCharsets.UTF_8), "a.txt");
    Reading reading = Extraction.read(document);
    assertThat(reading.unitName()).isEqualTo("某縣水務局");
    assertThat(reading.figures())
        .extracting(f -> f.item() + " " + f.asWritten())
        .containsAll(
            List.of(
                "adjusted_budget 1,200.50萬元", "expenditure 1,100.00万元", "execution_rate 91.63%"));
    assertThat(document.text()).contains("預(yù)算數");
  }
}
