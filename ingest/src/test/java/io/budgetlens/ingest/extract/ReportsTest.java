package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole reports of several provinces' styles, each with all its figures. */
class ReportsTest {
  static List<LabelledReport> reports() throws URISyntaxException {
    return LabelledReport.all(
        Path.of(Objects.requireNonNull(ReportsTest.class.getResource("reports")).toURI()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void tellsTypeUnitYearAndScope(LabelledReport report) {
    assertThat(facts(Extraction.read(Texts.document(report.text())))).isEqualTo(report.facts());
  }

  @Test
  void readsReportsWithHighPrecisionAndRecall() throws URISyntaxException {
    Score total = new Score(List.of(), List.of(), List.of());
    for (LabelledReport report : reports()) {
      Reading reading = Extraction.read(Texts.document(report.text()));
      Score score = Score.of(report.figures(), Figures.lines(reading));
      System.out.printf("%-28s %s%n", report.name(), score.summary());
      total = total.plus(score);
    }
    System.out.printf("%-28s %s%n", "together", total.summary());
    assertThat(total.wrong()).isEmpty();
    assertThat(total.recall()).as("missed: %s", total.missed()).isGreaterThanOrEqualTo(0.99);
  }

  private static List<String> facts(Reading reading) {
    List<String> facts = new ArrayList<>();
    facts.add("type " + reading.type());
    if (reading.unitName() != null) {
      facts.add("unit " + reading.unitName());
    }
    if (reading.fiscalYear() != null) {
      facts.add("year " + reading.fiscalYear());
    }
    if (reading.entityScope() != null) {
      facts.add("scope " + reading.entityScope());
    }
    return facts;
  }
}
