package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that ingests a folder and may die on the way: {@code <lake> <inputs> <n>}
 * stops it dead at the n-th file written or commit made, 0 never. Prints how many there were.
 */
public final class IngestChild {
  private static final int KILLED = 137;

  private IngestChild() {}

  public static void main(String[] args) {
    int deadly = Integer.parseInt(args[2]);
    AtomicInteger points = new AtomicInteger();
    Clock clock = clock();
    try (Engine engine = DuckDbEngine.inProcess();
        Lake lake =
            Lake.openOrCreate(
                Path.of(args[0]),
                Clock.systemUTC(),
                point -> {
                  if (points.incrementAndGet() == deadly) {
                    Runtime.getRuntime().halt(KILLED);
                  }
                })) {
      new Ingest(lake, engine, clock).run(List.of(Path.of(args[1])), Progress.SILENT);
    }
    System.out.println(points.get());
  }

  /** The same in every process, so that what they publish can be compared. */
  static Clock clock() {
    return Clock.fixed(Instant.parse("2025-01-02T03:04:05Z"), ZoneOffset.UTC);
  }
}
