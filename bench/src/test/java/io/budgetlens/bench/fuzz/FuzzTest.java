package io.budgetlens.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.report.DocumentReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  private static final int CASES = 250;
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("../samples/reports"),
          Path.of("../samples/published"),
          Path.of("../ingest/src/test/resources/io/budgetlens/ingest/read"));
  private static final String REPORT =
      "甲水县统计局2023年度部门整体支出绩效评价报告\n全年预算数为872.55万元，执行数为856.77万元，执行率98.19%。\n";

  @TempDir Path folder;

  @Test
  void damagedFilesAreRefusedOrReadAsTheyStand() throws IOException, InterruptedException {
    FuzzPlan plan = new FuzzPlan(CASES, 20250102, SAMPLES, folder, null, true, done -> {});
    Tally tally = FuzzRun.run(plan);
    assertThat(tally.defects()).isEqualTo(List.of());
    assertThat(tally.cases()).isEqualTo(CASES);
    assertThat(tally.figures()).isGreaterThan(CASES);
  }

  @Test
  void everyFormatHasASample() throws IOException {
    assertThat(Seeds.under(SAMPLES)).containsOnlyKeys(Format.values());
  }

  @Test
  void theSameSeedDamagesInTheSameWay() throws IOException {
    for (Map.Entry<Format, List<Seed>> seeds : Seeds.under(SAMPLES).entrySet()) {
      Seed seed = seeds.getValue().get(0);
      byte[] once = new Mutations(7).of(seed).bytes();
      assertThat(new Mutations(7).of(seed).bytes()).isEqualTo(once);
    }
  }

  @Test
  void aValueThatItsWordsDoNotSayIsADefect() {
    DocumentReport report =
        DocumentReport.unchecked(REPORT.getBytes(StandardCharsets.UTF_8), "report.txt");
    assertThat(report.reading().figures()).isNotEmpty();
    assertThat(Witness.complaints(report)).isEqualTo(List.of());

    Figure first = report.reading().figures().get(0);
    List<Figure> wrong = List.of(first.with(new BigDecimal("87255000.00")));
    DocumentReport lying =
        new DocumentReport(
            report.id(), report.name(), report.document(), report.reading().with(wrong), List.of());
    assertThat(Witness.complaints(lying))
        .singleElement()
        .asString()
        .startsWith("a figure that its words do not say");
  }
}
