package io.budgetlens.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.javalin.http.Context;

/** What the server may know. */
@AnalyzeClasses(
    packages = "io.budgetlens.api",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

  @ArchTest
  static final ArchRule asksAnalyticsAndKnowsNeitherIngestNorAnEngine =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.budgetlens.api..",
              "io.budgetlens.analytics..",
              "io.budgetlens.lake.engine",
              "io.budgetlens.lake.release",
              "io.budgetlens.model..",
              "java.io..",
              "java.lang..",
              "java.math..",
              "java.net..",
              "java.nio..",
              "java.time..",
              "java.util..",
              "com.fasterxml.jackson..",
              "io.javalin..",
              "jakarta.servlet..",
              "kotlin..",
              "org.eclipse.jetty..",
              "org.jspecify.annotations..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule requestsStayAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.budgetlens.api.route", "io.budgetlens.api.param", "io.budgetlens.api.problem")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Context.class);

  @ArchTest
  static final ArchRule viewsAskNoQuestions =
      noClasses()
          .that()
          .resideInAPackage("io.budgetlens.api.view")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Question")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("io.budgetlens.lake.engine");

  @ArchTest
  static final ArchRule onlyAnalyticsRunsSteps =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.budgetlens.lake.engine.Step");

  @ArchTest
  static final ArchRule noFieldIsADouble =
      fields()
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(Double.class)
          .because("numbers leave as exact decimals");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("io.budgetlens.api.(*)..").should().beFreeOfCycles();
}
