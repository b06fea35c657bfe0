package io.budgetlens.analytics;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.nio.file.Path;
import java.time.Duration;

/** A real lake in a folder, filled with facts as a publisher fills it. */
public final class SmallLake implements AutoCloseable {
  private static final Duration NO_WAIT = Duration.ZERO;

  private final Lake lake;
  private final DuckDbEngine engine = DuckDbEngine.inProcess();

  public SmallLake(Path root) {
    this.lake = Lake.openOrCreate(root);
  }

  public Lake lake() {
    return lake;
  }

  /** Publishes facts as a new release in place of all facts before. */
  public Release ingest(Facts facts) {
    try (Publication publication = lake.begin("ingest", NO_WAIT);
        Work work = engine.open()) {
      for (TableContract table : Tables.facts()) {
        String rows = table.name() + "_rows";
        work.rows(rows, table, facts.of(table));
        Step step = Step.of("load_" + table.name(), "select * from " + rows);
        publication.replace(table, work.write(step, table, publication.folder(table)));
      }
      return publication.publish();
    }
  }

  public AnalyzeReceipt analyze() {
    return analyze(Metrics.standard());
  }

  public AnalyzeReceipt analyze(Metrics metrics) {
    return new Analyze(lake, engine, metrics, NO_WAIT).run(Progress.SILENT);
  }

  public OpenRelease open() {
    return OpenRelease.current(lake, engine, Metrics.standard());
  }

  public OpenRelease open(Release release) {
    return OpenRelease.of(lake, engine, release, Metrics.standard());
  }

  /** Writes a table of the current release as CSV in the order of its key. */
  public void export(TableContract table, Path file) {
    Release current = lake.current().orElseThrow();
    String key = String.join(" nulls last, ", table.key()) + " nulls last";
    try (Work work = lake.read(engine, current)) {
      String sql = "select * from " + table.name() + " order by " + key;
      work.export(Step.of("export", sql), "csv", file);
    }
  }

  @Override
  public void close() {
    lake.close();
    engine.close();
  }
}
