package io.budgetlens.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The command wires the modules and does nothing of theirs itself; ingest and analytics part. */
@AnalyzeClasses(packages = "io.budgetlens", importOptions = DoNotIncludeTests.class)
class CliArchitectureTest {
  @ArchTest
  static final ArchRule theCommandTalksToNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("io.budgetlens.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule ingestAndAnalyticsMeetOnlyInTables =
      noClasses()
          .that()
          .resideInAPackage("io.budgetlens.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.budgetlens.analytics..", "io.budgetlens.api..");

  @ArchTest
  static final ArchRule nobodyKnowsTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.budgetlens.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.budgetlens.cli..");
}
