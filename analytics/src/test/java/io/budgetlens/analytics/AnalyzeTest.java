package io.budgetlens.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeTest {
  private static final String OWN_METRIC =
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
      citation: {zh: 区财政局办法, en: the district's measures, clause: seen}
      """;

  @TempDir Path folder;

  @Test
  void makesANewReleaseWithTheMartsOfTheSameFacts() {
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      lake.ingest(district());
      AnalyzeReceipt receipt = lake.analyze();
      assertThat(receipt.changed()).isTrue();
      assertThat(receipt.release().id()).isEqualTo("r-2");
      assertThat(receipt.rows())
          .containsEntry("metric_value", 12L * Metrics.standard().all().size())
          .containsEntry("peer", 12L);
      assertThat(receipt.absent()).containsEntry("not_collected", 36L);
      assertThat(lake.lake().current()).contains(receipt.release());
    }
  }

  @Test
  void changesNothingWhereTheMartsAreComputedAlready() {
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      lake.ingest(district());
      AnalyzeReceipt first = lake.analyze();
      AnalyzeReceipt second = lake.analyze();
      assertThat(second)
          .isEqualTo(new AnalyzeReceipt(first.release(), false, first.rows(), first.absent()));
      assertThat(lake.lake().releases()).hasSize(2);
    }
  }

  @Test
  void computesAnewWhenTheRegistryOrTheFactsChange() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), OWN_METRIC);
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      lake.ingest(district());
      lake.analyze();
      assertThat(lake.analyze(Metrics.standard().with(folder)).changed()).isTrue();
      lake.ingest(district().department("z").record("z", 2023, "expenditure=1"));
      AnalyzeReceipt receipt = lake.analyze();
      assertThat(receipt.changed()).isTrue();
      assertThat(receipt.rows()).containsEntry("peer", 13L);
    }
  }

  @Test
  void leavesTheOldReleaseAsItWas() {
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      var before = lake.ingest(district());
      lake.analyze();
      assertThat(lake.open(before).isAnalysed()).isFalse();
      assertThat(lake.open().isAnalysed()).isTrue();
    }
  }

  @Test
  void holdsMartsOfOlderFactsForNotAnalysed() {
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      lake.ingest(district());
      lake.analyze();
      lake.ingest(district());
      assertThat(lake.open().isAnalysed()).isFalse();
    }
  }

  @Test
  void makesTheSameTablesOfTheSameInputInTwoLakes() throws IOException {
    for (String name : List.of("one", "two")) {
      try (SmallLake lake = new SmallLake(folder.resolve(name))) {
        if (name.equals("two")) {
          lake.ingest(new Facts().department("other"));
        }
        lake.ingest(district());
        lake.analyze();
        for (TableContract mart : Tables.marts()) {
          lake.export(mart, folder.resolve(name + "-" + mart.name()));
        }
      }
    }
    for (TableContract mart : Tables.marts()) {
      assertThat(folder.resolve("one-" + mart.name()))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("two-" + mart.name()));
    }
  }

  @Test
  void refusesALakeWithoutARelease() {
    try (SmallLake lake = new SmallLake(folder.resolve("lake"))) {
      assertThatThrownBy(lake::analyze)
          .isInstanceOf(NothingToAnalyze.class)
          .hasMessageContaining("ingest something first");
    }
  }

  /** Six departments and two years. */
  private static Facts district() {
    Facts facts = new Facts();
    for (int i = 0; i < 6; i++) {
      String unit = "u" + i;
      facts.department(unit);
      for (int year = 2022; year <= 2023; year++) {
        facts.record(
            unit,
            year,
            "initial_budget=" + (90 + i),
            "adjusted_budget=100",
            "expenditure=" + (80 + 2 * i + year - 2022),
            "carryover=" + (20 - 2 * i - year + 2022));
      }
    }
    return facts;
  }
}
