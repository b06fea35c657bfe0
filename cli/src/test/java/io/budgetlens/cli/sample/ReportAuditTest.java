package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.check.DocumentCheck;
import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds the planted mistakes, says what they are, and nothing else. */
final class ReportAuditTest {
  private static final DocumentCheck CHECK = new DocumentCheck();
  private static final Engine ENGINE = DuckDbEngine.inProcess();

  static List<Report> reports() {
    return new Samples().reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void findsWhatIsWrongAndNothingElse(Report report) throws IOException {
    Document document =
        DocumentReaders.read(
            Files.readAllBytes(Samples.folder().resolve("reports/" + report.file())),
            report.file());
    List<Report.Expectation> found =
        CHECK.check(document, Extraction.read(document), ENGINE).stream()
            .map(f -> new Report.Expectation(f.rule(), f.outcome().id()))
            .toList();
    assertThat(found).as(report.file()).containsExactlyInAnyOrderElementsOf(report.findings());
  }
}
