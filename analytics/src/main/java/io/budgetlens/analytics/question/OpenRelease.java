package io.budgetlens.analytics.question;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A release opened for questions: it sees this release's rows and no other's. Questions may be
 * asked from several threads. Closing it does not close the lake.
 */
public final class OpenRelease implements AutoCloseable {
  /** Releases of these kinds change facts, so that marts they carry along are out of date. */
  private static final Set<String> CHANGING_FACTS = Set.of("ingest", "correct");

  private final Work work;
  private final @Nullable Release release;
  private final Landing landing;
  private final Metrics metrics;
  private final boolean analysed;

  private OpenRelease(Work work, @Nullable Release release, Landing landing, Metrics metrics) {
    this.work = work;
    this.release = release;
    this.landing = landing;
    this.metrics = metrics;
    this.analysed =
        release != null
            && !CHANGING_FACTS.contains(release.kind())
            && !work.query(Step.beside(OpenRelease.class, "any_peer")).isEmpty();
  }

  /** Opens a release. */
  public static OpenRelease of(Lake lake, Engine engine, Release release, Metrics metrics) {
    return new OpenRelease(lake.read(engine, release), release, lake.landing(), metrics);
  }

  /** Opens the newest release, or the empty tables of a lake that has none yet. */
  public static OpenRelease current(Lake lake, Engine engine, Metrics metrics) {
    Optional<Release> current = lake.current();
    return current.isPresent()
        ? of(lake, engine, current.get(), metrics)
        : new OpenRelease(lake.readNothing(engine), null, lake.landing(), metrics);
  }

  /** Absent before the first release. */
  public Optional<Release> release() {
    return Optional.ofNullable(release);
  }

  /** False while the marts of these facts have not been computed. */
  public boolean isAnalysed() {
    return analysed;
  }

  public Metrics metrics() {
    return metrics;
  }

  /**
   * @throws NotFound if the registry has no such metric
   */
  public Metric metric(String id) {
    return metrics.find(id).orElseThrow(() -> NotFound.metric(id));
  }

  /** The landed bytes, which no release changes. */
  public Landing landing() {
    return landing;
  }

  /** A step's rows, read one by one. */
  public <T> List<T> ask(Step step, Function<Row, T> read) {
    List<T> answers = new ArrayList<>();
    work.query(step).forEach(row -> answers.add(read.apply(row)));
    return answers;
  }

  /** The first row of a step, where there is one. */
  public <T> Optional<T> askFirst(Step step, Function<Row, T> read) {
    return ask(step, read).stream().findFirst();
  }

  /**
   * A page of a step that has the binds {@code limit} and {@code offset} and the column {@code
   * total}.
   */
  public <T> Paged<T> askPage(Step step, Page page, Function<Row, T> read) {
    List<Row> rows = work.query(on(step, page));
    if (rows.isEmpty() && page.offset() > 0) {
      List<Row> first = work.query(on(step, new Page(1, 0)));
      return new Paged<>(List.of(), first.isEmpty() ? 0 : total(first), page);
    }
    return new Paged<>(rows.stream().map(read).toList(), rows.isEmpty() ? 0 : total(rows), page);
  }

  private static Step on(Step step, Page page) {
    return step.with("limit", page.limit()).with("offset", page.offset());
  }

  private static long total(List<Row> rows) {
    return rows.get(0).longValue("total");
  }

  @Override
  public void close() {
    work.close();
  }
}
