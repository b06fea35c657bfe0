package io.budgetlens.cli.sample;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A real lake with some of the sample folders in it. */
final class SampleLake implements AutoCloseable {
  private final Engine engine = DuckDbEngine.inProcess();
  private final Lake lake;
  private final Receipt receipt;
  private final Work work;

  SampleLake(Path root, String... folders) {
    lake = Lake.openOrCreate(root);
    Clock clock = Clock.fixed(Instant.parse("2025-06-30T00:00:00Z"), ZoneOffset.UTC);
    List<Path> inputs = Stream.of(folders).map(Samples.folder()::resolve).toList();
    receipt = new Ingest(lake, engine, clock).run(inputs, Progress.SILENT);
    work = lake.read(engine, lake.current().orElseThrow());
  }

  Receipt receipt() {
    return receipt;
  }

  List<Row> query(String sql) {
    return work.query(Step.of("question", sql));
  }

  @Override
  public void close() {
    work.close();
    lake.close();
    engine.close();
  }
}
