package io.budgetlens.analytics;

import io.budgetlens.analytics.benchmark.BenchmarkSteps;
import io.budgetlens.analytics.metric.MetricSteps;
import io.budgetlens.analytics.peer.PeerSteps;
import io.budgetlens.analytics.trend.TrendSteps;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes the marts of the current release from its facts and publishes them as a new release over
 * the same facts. Marts hold no clock and no run: the same facts and registry make the same tables.
 */
public final class Analyze {
  /** The kind of the releases this makes. */
  public static final String KIND = "analyze";

  private final Lake lake;
  private final Engine engine;
  private final Metrics metrics;
  private final Duration wait;

  /**
   * @param wait how long to wait for another publisher
   */
  public Analyze(Lake lake, Engine engine, Metrics metrics, Duration wait) {
    this.lake = lake;
    this.engine = engine;
    this.metrics = metrics;
    this.wait = wait;
  }

  /**
   * @throws NothingToAnalyze if the lake has no release
   */
  public AnalyzeReceipt run(Progress progress) {
    try (Publication publication = lake.begin(KIND, wait)) {
      Release base = publication.base().orElseThrow(() -> new NothingToAnalyze(lake.root()));
      try (Work work = lake.read(engine, base)) {
        compute(work, progress);
        boolean changed = !base.kind().equals(KIND) || differs(work);
        Release release = changed ? publish(work, publication) : base;
        return new AnalyzeReceipt(release, changed, rows(work), absent(work));
      }
    }
  }

  private void compute(Work work, Progress progress) {
    List<Step> steps = new ArrayList<>(MetricSteps.of(metrics));
    steps.addAll(TrendSteps.of(metrics));
    steps.addAll(PeerSteps.all());
    steps.addAll(BenchmarkSteps.of(metrics));
    int number = 0;
    for (Step step : steps) {
      number++;
      progress.begins(
          new Words("计算 " + step.name(), "computing " + step.name()), number, steps.size());
      work.keep(step);
    }
  }

  private static boolean differs(Work work) {
    return Tables.marts().stream()
        .anyMatch(mart -> first(work, difference(mart)).longValue("row_count") > 0);
  }

  /** Rows that only one of the computed and the published mart has. */
  private static Step difference(TableContract mart) {
    String columns = String.join(", ", mart.columnNames());
    String computed = "select " + columns + " from " + mart.name() + "_new";
    String published = "select " + columns + " from " + mart.name();
    return Step.of(
        mart.name() + "_difference",
        "select count(*) as row_count from ((%s except %s) union all (%s except %s)) as differing"
            .formatted(computed, published, published, computed));
  }

  private static Release publish(Work work, Publication publication) {
    for (TableContract mart : Tables.marts()) {
      Step step =
          Step.of(
              mart.name(),
              "select " + String.join(", ", mart.columnNames()) + " from " + mart.name() + "_new");
      publication.replace(mart, work.write(step, mart, publication.folder(mart)));
    }
    return publication.publish();
  }

  private static Map<String, Long> rows(Work work) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (TableContract mart : Tables.marts()) {
      String sql = "select count(*) as row_count from " + mart.name() + "_new";
      rows.put(
          mart.name(), first(work, Step.of(mart.name() + "_rows", sql)).longValue("row_count"));
    }
    return rows;
  }

  private static Map<String, Long> absent(Work work) {
    Map<String, Long> absent = new LinkedHashMap<>();
    for (Row row : work.query(Step.beside(Analyze.class, "absent_values"))) {
      absent.put(row.text("absence_reason"), row.longValue("row_count"));
    }
    return absent;
  }

  private static Row first(Work work, Step step) {
    return work.query(step).get(0);
  }
}
