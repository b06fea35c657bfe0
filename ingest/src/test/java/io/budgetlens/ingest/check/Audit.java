package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report read, extracted and checked, as the product does it. */
record Audit(Document document, List<Finding> findings) {
  private static final DocumentCheck CHECK = new DocumentCheck();

  static Audit of(String report) {
    return of(report.getBytes(StandardCharsets.UTF_8));
  }

  static Audit of(byte[] report) {
    return of(report, "report.txt");
  }

  static Audit of(byte[] report, String name) {
    Document document = DocumentReaders.read(report, name);
    try (Engine engine = DuckDbEngine.inProcess()) {
      return new Audit(document, CHECK.check(document, Extraction.read(document), engine));
    }
  }

  List<String> rules() {
    return findings.stream().map(Finding::rule).toList();
  }

  /** Rule, outcome and severity of each finding. */
  List<String> verdicts() {
    return findings.stream()
        .map(f -> f.rule() + " " + f.outcome().id() + " " + f.severity().id())
        .toList();
  }

  Finding finding(String rule) {
    return findings.stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is silent; there are " + verdicts()));
  }

  List<String> quoted(String rule) {
    return finding(rule).spans().stream().map(document::words).toList();
  }
}
