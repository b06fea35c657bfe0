package io.budgetlens.ingest.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitNameTest {
  @Test
  void foldsWidthAndDropsBlanksAndQuotationMarks() {
    assertThat(UnitName.normalise(" 北京市（ＳＰＦ）“研究”\u3000中心 ")).isEqualTo("北京市(spf)研究中心");
  }

  @Test
  void saysTheSameInSql() {
    try (Work work = DuckDbEngine.inProcess().open()) {
      for (String name : List.of("区（甲）局", "ＡＢＣａ１", "a b\u00a0c", "'引'\"号\"《》", "！～", "É")) {
        Step step = Step.of("n", "select " + UnitName.sql(":name") + " as n").with("name", name);
        assertThat(work.query(step).get(0).text("n")).isEqualTo(UnitName.normalise(name));
      }
    }
  }
}
