package io.budgetlens.lake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use what in the lake. */
@AnalyzeClasses(
    packages = "io.budgetlens.lake",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LakeArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_ITS_ENGINE_KNOWS_DUCKDB =
      noClasses()
          .that()
          .resideOutsideOfPackage("..lake.engine.duckdb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..");

  @ArchTest
  static final ArchRule ONLY_RELEASES_KNOW_ICEBERG =
      noClasses()
          .that()
          .resideOutsideOfPackage("..lake.release..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..");

  @ArchTest
  static final ArchRule ONLY_ENGINE_AND_CATALOGUE_SPEAK_SQL_TO_A_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..lake.engine.duckdb..", "..lake.catalogue..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule THE_PORT_KNOWS_NO_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.budgetlens.lake.engine")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "io.budgetlens.model..", "io.budgetlens.lake.engine");

  @ArchTest
  static final ArchRule THE_LAKE_KNOWS_ONLY_THE_MODEL =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.ingest..",
              "io.budgetlens.analytics..",
              "io.budgetlens.api..",
              "io.budgetlens.cli..",
              "org.apache.parquet..",
              "org.apache.hadoop..");

  @ArchTest
  static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.budgetlens.lake.(**)").should().beFreeOfCycles();
}
