package io.budgetlens.bench;

import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The product without a lake: every document read with its tables, its figures extracted, all rules
 * on single documents run. The rules run over as many documents at a time as in the command.
 */
final class Pipeline implements Worker {
  private static final int TOGETHER = 256;

  private final Engine engine;
  private final List<DocumentReport> unchecked = new ArrayList<>();
  private long characters;
  private long tables;
  private long figures;
  private long findings;

  Pipeline(DuckDbSettings settings) {
    this.engine = DuckDbEngine.inProcess(settings);
  }

  @Override
  public void take(Path document) throws IOException {
    String name = document.toString();
    unchecked.add(DocumentReport.unchecked(DocumentReaders.load(document, name), name));
    if (unchecked.size() == TOGETHER) {
      finish();
    }
  }

  @Override
  public void finish() {
    for (DocumentReport report : DocumentReport.checked(unchecked, engine)) {
      characters += report.document().text().length();
      tables += report.document().tables().size();
      figures += report.reading().figures().size();
      findings += report.findings().size();
    }
    unchecked.clear();
  }

  @Override
  public String told() {
    return "%d characters, %d tables, %d figures, %d findings"
        .formatted(characters, tables, figures, findings);
  }

  @Override
  public void close() {
    engine.close();
  }
}
