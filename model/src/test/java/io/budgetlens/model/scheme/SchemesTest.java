package io.budgetlens.model.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.model.registry.BadRegistryFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemesTest {
  private static final String OWN =
      """
      id: county_overall
      name: {zh: 某县整体评价, en: A county's whole-department evaluation}
      subject: department
      dimensions:
        - {id: score_execution, zh: 执行, en: execution, max: 40}
        - {id: score_output, zh: 产出, en: output, max: 60}
      execution: {kind: threshold, full_from: 0.95, none_below: 0.6}
      jurisdiction: {region_prefix: "341521", zh: 某县, en: A county, from: 2023}
      citation: {zh: 县财政局通知, en: Notice of the county's finance bureau, seen: true}
      """;

  @TempDir Path folder;

  @Test
  void weighsAProjectsSelfEvaluationByTenFiftyThirtyAndTen() {
    Scheme scheme = Schemes.builtIn().find("project_self_evaluation_2020").orElseThrow();
    assertThat(scheme.dimensions())
        .extracting(Dimension::max)
        .containsExactly(points("10"), points("50"), points("30"), points("10"));
  }

  @Test
  void closesGradeBandsOnTheLeft() {
    Scheme scheme = Schemes.builtIn().find("project_self_evaluation_2020").orElseThrow();
    assertThat(scheme.gradeOf(points("90")).orElseThrow().id()).isEqualTo("excellent");
    assertThat(scheme.gradeOf(points("89.5")).orElseThrow().id()).isEqualTo("good");
    assertThat(scheme.gradeOf(points("59.99")).orElseThrow().id()).isEqualTo("poor");
  }

  @Test
  void understandsWhatReportsWriteInsteadOfTheStandardGrade() {
    Scheme scheme = Schemes.builtIn().find("project_self_evaluation_2020").orElseThrow();
    assertThat(scheme.gradeWritten("优秀").orElseThrow().id()).isEqualTo("excellent");
    assertThat(scheme.gradeWritten("卓越")).isEmpty();
  }

  @Test
  void findsTheSchemesThatHaveExactlyTheseDimensions() {
    assertThat(
            Schemes.builtIn()
                .withDimensions(
                    Set.of(
                        "score_execution", "score_output", "score_benefit", "score_satisfaction")))
        .extracting(Scheme::id)
        .containsExactly("project_self_evaluation_2020");
  }

  @Test
  void givesFullMarksFromTheThresholdAndNoneBelowTheOther() {
    ExecutionRule rule =
        new ExecutionRule(ExecutionRule.Kind.THRESHOLD, points("0.95"), points("0.6"));
    assertThat(rule.points(points("0.96"), points("20"))).isEqualByComparingTo("20");
    assertThat(rule.points(points("0.90"), points("20"))).isEqualByComparingTo("18");
    assertThat(rule.points(points("0.59"), points("20"))).isEqualByComparingTo("0");
  }

  @Test
  void readsABureausOwnSchemes() throws IOException {
    Files.writeString(folder.resolve("county.yaml"), OWN);
    Scheme scheme = Schemes.builtIn().with(folder).find("county_overall").orElseThrow();
    assertThat(scheme.execution())
        .isEqualTo(new ExecutionRule(ExecutionRule.Kind.THRESHOLD, points("0.95"), points("0.6")));
  }

  @Test
  void refusesAnUnknownKeyWithFileAndKey() throws IOException {
    Path file = folder.resolve("county.yaml");
    Files.writeString(file, OWN.replace("max: 60", "max: 60, weight: 3"));
    assertThatThrownBy(() -> Schemes.builtIn().with(folder))
        .isInstanceOf(BadRegistryFile.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("dimensions[1].weight");
  }

  @Test
  void refusesWeightsThatDoNotAddUpToAHundred() throws IOException {
    Files.writeString(folder.resolve("county.yaml"), OWN.replace("max: 60", "max: 50"));
    assertThatThrownBy(() -> Schemes.builtIn().with(folder))
        .isInstanceOf(BadRegistryFile.class)
        .hasMessageContaining("key 'dimensions'")
        .hasMessageContaining("90");
  }

  @Test
  void refusesAnIdThatIsTaken() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"), OWN.replace("county_overall", "beijing_department_overall"));
    assertThatThrownBy(() -> Schemes.builtIn().with(folder))
        .isInstanceOf(BadRegistryFile.class)
        .hasMessageContaining("beijing_department_overall");
  }

  @Test
  void refusesAFileThatIsNoYaml() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "id: [unclosed");
    assertThatThrownBy(() -> Schemes.builtIn().with(folder))
        .isInstanceOf(BadRegistryFile.class)
        .hasMessageContaining("no valid YAML");
  }

  private static BigDecimal points(String text) {
    return new BigDecimal(text);
  }
}
