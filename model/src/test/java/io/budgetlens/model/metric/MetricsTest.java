package io.budgetlens.model.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  private static final String OWN =
      """
      id: three_public_share
      name: {zh: “三公”经费占比, en: share of three public expenses}
      definition: {zh: 占支出的比重, en: share of expenditure}
      numerator: [three_public_expenditure]
      denominator: [expenditure]
      denominator_basis: final_expenditure
      direction: lower_better
      unit: ratio
      jurisdiction: 110105
      effective: {from: 2020}
      citation: {zh: 区财政局办法, en: the district's measures, clause: seen}
      """;

  @TempDir Path folder;

  @Test
  void registersEveryFileOfItsFolder() throws IOException {
    Path shipped = Path.of("src/main/resources/io/budgetlens/model/metric/metrics");
    try (Stream<Path> files = Files.list(shipped)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(
              Metrics.standard().all().stream().map(m -> m.id() + ".yaml").toList());
    }
  }

  @Test
  void writesTheFormulaInBothLanguages() {
    assertThat(formula("budget_execution_rate"))
        .isEqualTo(new Words("全年执行数 ÷ 全年预算数", "expenditure ÷ adjusted budget"));
    assertThat(formula("budget_net_adjustment_rate"))
        .isEqualTo(
            new Words(
                "（全年预算数 − 年初预算数） ÷ 年初预算数", "(adjusted budget − initial budget) ÷ initial budget"));
    assertThat(formula("carryover_rate_final_expenditure").zh())
        .isEqualTo("年末结转结余 ÷ （本年支出合计，无则取全年执行数）");
    assertThat(formula("budget_adjustment_rate").en())
        .isEqualTo(
            "(|budget added within the year| + |budget cut within the year|) ÷ initial budget");
    assertThat(formula("expenditure_change_rate").zh()).isEqualTo("（全年执行数 − 上年全年执行数） ÷ 上年全年执行数");
  }

  @Test
  void closesBandsOnTheLeft() {
    Metric execution = metric("budget_execution_rate");
    assertThat(
            Stream.of("0.950000", "0.949999", "0.9", "0.8", "-0.1")
                .map(v -> execution.bandOf(new BigDecimal(v)).orElseThrow().id()))
        .containsExactly(
            "at_least_95", "from_90_to_95", "from_90_to_95", "from_80_to_90", "below_80");
  }

  @Test
  void leavesTheLimitItselfInOrderAndTheSignOutWhereTold() {
    assertThat(crossed("budget_execution_rate", "0.90")).isEmpty();
    assertThat(crossed("budget_execution_rate", "0.799999"))
        .containsExactly("below_90", "below_80");
    assertThat(crossed("budget_final_variance_rate", "-0.15")).containsExactly("beyond_10");
  }

  @Test
  void saysWhereAClauseIsStillToBeChecked() {
    assertThat(metric("carryover_rate").origin().citation().words().zh()).endsWith("条款待核对）");
    assertThat(metric("staffing_rate").origin().citation().words().zh()).doesNotContain("待核对");
  }

  @Test
  void takesInTheMetricsOfABureau() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), OWN);
    Metrics metrics = Metrics.standard().with(folder);
    Metric own = metrics.find("three_public_share").orElseThrow();
    assertThat(own.origin().jurisdiction()).isEqualTo("110105");
    assertThat(own.origin().isEffectiveIn(2019)).isFalse();
    assertThat(metrics.all()).hasSize(Metrics.standard().all().size() + 1);
  }

  @Test
  void refusesABadFileWithItsFileAndKey() {
    refuses("denominator: [expenditure]", "denominator: [expnditure]", "denominator", "expnditure");
    refuses("direction: lower_better", "direction: sideways", "direction", "sideways");
    refuses("direction: lower_better", "direction: target", "target", "missing");
    refuses("unit: ratio", "unit: percent", "unit", "only ratio");
    refuses("name:", "nmae:", "nmae", "no such key");
    refuses("from: 2020", "from: 20219", "effective.from", "20219");
    refuses("clause: seen", "clause: maybe", "citation.clause", "known or seen");
    refuses("id: three_public_share", "id: carryover_rate", "id", "taken");
    refuses("unit: ratio", "unit: ratio\nvariant_of: no_such", "variant_of", "no_such");
    refuses(
        "unit: ratio",
        "unit: ratio\nbands: [{id: a, name: {zh: 一}}]",
        "bands[0].name.en",
        "missing");
    refuses("numerator: [", "numerator: [[", "", "not valid YAML");
  }

  private void refuses(String part, String replacement, String key, String wrong) {
    Path file = folder.resolve("own.yaml");
    assertThatThrownBy(
            () -> {
              Files.writeString(file, OWN.replace(part, replacement));
              Metrics.standard().with(folder);
            })
        .isInstanceOf(BadMetricFile.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("key '" + key + "'")
        .hasMessageContaining(wrong);
  }

  private static List<String> crossed(String metric, String value) {
    return metric(metric).crossedBy(new BigDecimal(value)).stream()
        .map(Threshold::id)
        .collect(Collectors.toList());
  }

  private static Words formula(String id) {
    return metric(id).formula().words();
  }

  private static Metric metric(String id) {
    return Metrics.standard().find(id).orElseThrow();
  }
}
