package io.budgetlens.analytics.benchmark;

import io.budgetlens.model.metric.AbsenceReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's standings.
 *
 * @param absence why there are no rows at all
 */
public record Benchmark(List<BenchmarkRow> rows, @Nullable AbsenceReason absence) {
  public Benchmark {
    rows = List.copyOf(rows);
  }
}
