package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeWordsTest {
  private static String folded(String line) {
    return PlainText.of(line, 0, line.length()).text();
  }

  private static @Nullable String ofTitle(String line) {
    return ScopeWords.of(List.of(folded(line)), "");
  }

  @ParameterizedTest
  @CsvSource({
    "寿县教育体育局（本级）2023年度部门决算, own",
    "寿县教育体育局本级2023年度单位决算, own",
    "寿县水利局本级部门整体支出绩效自评报告, own",
    "2023年度寿县公安局（机关）决算公开, own",
    "单位名称：寿县教育体育局本级, own",
    "寿县教育体育局（不含下属单位）2023年度绩效自评报告, own",
    "寿县教育体育局（不包含所属单位）2023年度决算, own",
    "寿县教育体育局（本级）, own",
    "寿县教育体育局（汇总）2023年度部门决算, consolidated",
    "寿县教育体育局（部门汇总）2023年度决算公开, consolidated",
    "寿县教育体育局2023年度部门汇总决算报告, consolidated",
    "填报单位：寿县教育体育局（含下属单位）, consolidated",
    "涪陵区李渡教管中心汇总2022年度决算公开, consolidated",
    "涪陵区李渡教管中心（系统汇总）2022年度决算, consolidated",
    "涪陵区李渡教管中心汇总, consolidated",
    "寿县教育体育局本级及下属单位2023年度绩效自评报告, consolidated"
  })
  void readsTheScopeInALineOfTheTitle(String line, String scope) {
    assertThat(ofTitle(line)).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "寿县教育体育局2023年度部门决算",
    "1.寿县教育体育局本级",
    "寿县机关事务管理局2023年度部门决算",
    "2023年度项目支出绩效自评汇总表",
    "2023年全县本级预算执行情况报告"
  })
  void readsNoneInALineThatOnlyLooksLikeIt(String line) {
    assertThat(ofTitle(line)).isNull();
  }

  @Test
  void doesNotTakeANameInAListForTheDocuments() {
    List<String> lines = new ArrayList<>(Collections.nCopies(10, "寿县教育体育局决算说明"));
    lines.add(folded("寿县教育体育局（本级）"));
    assertThat(ScopeWords.of(lines, "")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "本报告不含下属单位。, own",
    "本表不包含所属单位数据。, own",
    "以上为本级口径。, own",
    "本报告含下属单位12个。, consolidated",
    "决算数据包含所属预算单位。, consolidated",
    "数据包括本级及所属单位。, consolidated",
    "按汇总口径填列。, consolidated"
  })
  void readsTheScopeInASentence(String body, String scope) {
    assertThat(ScopeWords.of(List.of(), folded(body))).isEqualTo(scope);
  }

  @Test
  void believesNoneOfTwoSentencesThatContradictEachOther() {
    assertThat(ScopeWords.of(List.of(), "一表含下属单位。二表不含下属单位。")).isNull();
    assertThat(ScopeWords.of(List.of(), "下属单位12个。")).isNull();
  }
}
