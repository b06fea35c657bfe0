package io.budgetlens.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What ingest may know of the rest of the house and of the libraries it stands on. */
@AnalyzeClasses(packages = "io.budgetlens", importOptions = ImportOption.DoNotIncludeTests.class)
class IngestArchitectureTest {
  private static final String INGEST = "io.budgetlens.ingest..";

  @ArchTest
  static final ArchRule formatsAreReadInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .and()
          .resideOutsideOfPackage("io.budgetlens.ingest.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..", "org.apache.pdfbox..", "org.jsoup..", "javax.xml..");

  @ArchTest
  static final ArchRule theLakesDatabasesAreTheLakesAffair =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.sql..", "org.duckdb..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule othersDatabasesAreReadInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .and()
          .resideOutsideOfPackage("io.budgetlens.ingest.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..");

  @ArchTest
  static final ArchRule analyticsAndTheApiMeetIngestOnlyInTables =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.analytics..", "io.budgetlens.api..", "io.budgetlens.cli..");

  @ArchTest
  static final ArchRule readersKnowNothingOfWhatIsMadeOfADocument =
      noClasses()
          .that()
          .resideInAPackage("io.budgetlens.ingest.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.ingest.extract..",
              "io.budgetlens.ingest.check..",
              "io.budgetlens.ingest.conform..",
              "io.budgetlens.ingest.publish..",
              "io.budgetlens.lake..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.budgetlens.ingest.(*)..").should().beFreeOfCycles();
}
