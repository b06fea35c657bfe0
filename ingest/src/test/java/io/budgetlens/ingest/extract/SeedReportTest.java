package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.budgetlens.ingest.read.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published report that stands beside the project, where it is present. */
class SeedReportTest {
  private static final List<String> EXPECTED =
      List.of(
          "2023 adjusted_budget 8725500.00",
          "2023 basic_budget 5206700.00",
          "2023 basic_expenditure 5206700.00",
          "2023 budget_final_variance 0.0165",
          "2023 carryover 157900.00",
          "2023 carryover_rate 0.0181",
          "2023 execution_rate 0.9819",
          "2023 expenditure 8567700.00",
          "2023 final_accounts 8725500.00",
          "2023 fiscal_project_expenditure 3221600.00",
          "2023 grade 优秀",
          "2023 initial_budget 8584200.00",
          "2023 internal_divisions 4",
          "2023 other_budget 0.00",
          "2023 other_expenditure 0.00",
          "2023 project_budget 3518800.00",
          "2023 project_count 11",
          "2023 project_expenditure 3361000.00",
          "2023 score_benefit 30",
          "2023 score_execution 10",
          "2023 score_output 49.45",
          "2023 score_satisfaction 10",
          "2023 staff_actual 13",
          "2023 staff_authorised 15",
          "2023 total_score 99.45");

  @Test
  void readsEveryFigureOfThePublishedReportAndNothingElse() throws IOException {
    Reading reading = Extraction.read(seed());
    assertThat(Figures.lines(reading)).isEqualTo(EXPECTED);
    assertThat(reading.unitName()).isEqualTo("北京市朝阳区工商业联合会");
    assertThat(reading.scoreScheme()).isEqualTo("project_self_evaluation_2020");
  }

  @Test
  void givesTheWordsOfEachPlaceOfAFigure() throws IOException {
    Document document = seed();
    Figure carryover =
        Extraction.read(document).figures().stream()
            .filter(f -> f.item().equals("carryover"))
            .findFirst()
            .orElseThrow();
    assertThat(carryover.spans()).extracting(document::words).containsExactly("15.79万元", "15.79万元");
    assertThat(carryover.halfStep()).isEqualByComparingTo("50");
  }

  private static Document seed() throws IOException {
    Path file = Path.of("../../shared/seed-report.txt");
    for (int up = 0; up < 4 && !Files.exists(file); up++) {
      file = Path.of("..").resolve(file);
    }
    assumeTrue(Files.exists(file), "the published report is not here");
    return Texts.document(Files.readString(file));
  }
}
