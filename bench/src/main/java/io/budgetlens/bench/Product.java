package io.budgetlens.bench;

import io.budgetlens.analytics.Analyze;
import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.model.metric.Metrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The product as its command runs it: a new lake, a bounded engine, one committed release. */
final class Product {
  private final Path scratch;
  private final DuckDbSettings settings;

  Product(Path scratch, DuckDbSettings settings) {
    this.scratch = scratch;
    this.settings = settings.withTemporary(scratch.resolve("spill"));
  }

  /**
   * @throws IllegalStateException where fewer documents were taken up than there are
   */
  void ingest(Path input, int documents) {
    try (Lake lake = Lake.openOrCreate(scratch.resolve("lake"));
        Engine engine = DuckDbEngine.inProcess(settings)) {
      ingest(lake, engine, input, documents);
    }
  }

  void ingestAndAnalyze(Path input, int documents) {
    try (Lake lake = Lake.openOrCreate(scratch.resolve("lake"));
        Engine engine = DuckDbEngine.inProcess(settings)) {
      ingest(lake, engine, input, documents);
      new Analyze(lake, engine, Metrics.standard(), Duration.ofSeconds(30))
          .run(io.budgetlens.analytics.Progress.SILENT);
    }
  }

  private static void ingest(Lake lake, Engine engine, Path input, int documents) {
    Receipt receipt =
        new Ingest(lake, engine, Clock.systemUTC()).run(List.of(input), Progress.SILENT);
    if (receipt.release().isEmpty() || receipt.documents() < documents) {
      throw new IllegalStateException(
          "%d of %d documents were taken up: %s"
              .formatted(receipt.documents(), documents, receipt.refused()));
    }
  }
}
