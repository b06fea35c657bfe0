package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published report that stands beside the project, where it is present. */
class SeedReportAuditTest {

  @Test
  void saysOfThePublishedReportWhatAReviewerSaysAndNothingElse() throws IOException {
    assertThat(audit().verdicts())
        .containsExactly(
            "A4 rounding info",
            "A8 fails warning",
            "B1 fails warning",
            "B4 fails warning",
            "B5 fails info",
            "B6 fails warning",
            "B7 fails info",
            "C2 fails info");
  }

  @Test
  void takesAHundredYuanOfCarryOverForRounding() throws IOException {
    Finding finding = audit().finding("A4");
    assertThat(finding.reported()).isEqualByComparingTo("157900");
    assertThat(finding.expected()).isEqualByComparingTo("157800");
    assertThat(finding.tolerance()).isEqualByComparingTo("150");
    assertThat(finding.symptoms()).containsExactly("A6");
    assertThat(finding.message().zh()).contains("15.79万元").contains("15.78万元");
  }

  @Test
  void computesTheVarianceOnWhatWasSpent() throws IOException {
    Finding finding = audit().finding("A8");
    assertThat(finding.reported()).isEqualByComparingTo("0.0165");
    assertThat(finding.expected()).isEqualByComparingTo("-0.0019");
    assertThat(finding.symptoms()).containsExactly("A9");
    assertThat(finding.message().zh()).contains("1.65%").contains("-0.19%");
  }

  @Test
  void scoresExecutionInProportionAndTellsTheTotal() throws IOException {
    Finding finding = audit().finding("B1");
    assertThat(finding.reported()).isEqualByComparingTo("10");
    assertThat(finding.expected()).isEqualByComparingTo("9.82");
    assertThat(finding.message().en()).contains("9.82").contains("99.27").contains("not known");
  }

  @Test
  void quotesBothPlacesOfAContradiction() throws IOException {
    assertThat(audit().quoted("B7"))
        .anyMatch(words -> words.contains("完善满意度调查"))
        .anyMatch(words -> words.contains("成果展现不够显著"))
        .contains("10分", "30分");
  }

  @Test
  void writesTheAssumptionOfAnInference() throws IOException {
    assertThat(audit().finding("C2").message().zh())
        .contains("假定", "29.72万元", "13.94万元", "46.90%", "98.19%");
  }

  @Test
  void tellsHowMuchWasLostWithoutAReason() throws IOException {
    assertThat(audit().finding("B6").difference()).isEqualByComparingTo("-0.55");
  }

  private static Audit audit() throws IOException {
    Path seed = Path.of("..", "..", "shared", "seed-report.txt");
    for (int up = 0; up < 3 && !Files.exists(seed); up++) {
      seed = Path.of("..").resolve(seed);
    }
    assumeTrue(Files.exists(seed), "the published report is not beside the project");
    return Audit.of(Files.readAllBytes(seed));
  }
}
