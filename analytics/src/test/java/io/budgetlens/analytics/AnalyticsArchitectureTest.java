package io.budgetlens.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What analytics may know. */
@AnalyzeClasses(
    packages = "io.budgetlens.analytics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AnalyticsArchitectureTest {

  @ArchTest
  static final ArchRule knowsModelAndLakeButNoEngine =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.analytics..",
              "io.budgetlens.model..",
              "io.budgetlens.lake.engine",
              "io.budgetlens.lake.release",
              "java.io..",
              "java.lang..",
              "java.math..",
              "java.nio..",
              "java.text..",
              "java.time..",
              "java.util..",
              "org.jspecify.annotations..",
              "org.snakeyaml.engine..");

  @ArchTest
  static final ArchRule readsJsonOnlyWhereCellsNameTheirTestimony =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.budgetlens.analytics.evidence")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml.engine..");

  @ArchTest
  static final ArchRule questionsDoNotRunTheAnalysis =
      noClasses()
          .that()
          .resideInAPackage("io.budgetlens.analytics.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.budgetlens.analytics");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("io.budgetlens.analytics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noFieldIsADouble =
      fields()
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(Double.class)
          .because("money is exact and rates are decimals");

  @ArchTest
  static final ArchRule martsHoldNoClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");
}
