package io.budgetlens.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The model knows the JDK, its annotations and a YAML parser, and nothing of engines. */
@AnalyzeClasses(packages = "io.budgetlens.model", importOptions = DoNotIncludeTests.class)
class ModelArchitectureTest {
  @ArchTest
  static final ArchRule knowsOnlyTheJdkAndAYamlParser =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.model..", "java..", "org.jspecify..", "org.snakeyaml.engine..");

  @ArchTest
  static final ArchRule noSqlInTheModel =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("io.budgetlens.model.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noFieldIsADouble =
      fields()
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(Double.class)
          .because("money is exact and rates are decimals");

  @ArchTest
  static final ArchRule nowComesFromAClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");
}
