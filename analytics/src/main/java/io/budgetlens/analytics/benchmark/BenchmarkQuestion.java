package io.budgetlens.analytics.benchmark;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.AbsenceReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among its peers.
 *
 * @param metric absent for all metrics
 * @param fiscalYear absent for all years
 * @param scope absent for both
 */
public record BenchmarkQuestion(
    UnitId unit,
    @Nullable String metric,
    @Nullable FiscalYear fiscalYear,
    @Nullable EntityScope scope) {

  /** Ordered by fiscal year, scope and metric. */
  public Benchmark answer(OpenRelease release) {
    if (metric != null) {
      release.metric(metric);
    }
    return release.isAnalysed()
        ? new Benchmark(release.ask(step(), BenchmarkRow::of), null)
        : new Benchmark(List.of(), AbsenceReason.NOT_ANALYSED);
  }

  private Step step() {
    return Step.beside(BenchmarkQuestion.class, "benchmark_rows")
        .with("unit", unit.value())
        .with("metric", metric == null ? "" : metric)
        .with("fiscal_year", fiscalYear == null ? 0 : fiscalYear.value())
        .with("scope", scope == null ? "" : scope.id());
  }
}
