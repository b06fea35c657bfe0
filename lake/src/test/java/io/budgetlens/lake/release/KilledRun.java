package io.budgetlens.lake.release;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that publishes once and stops dead, without any farewell, at a given checkpoint. */
final class KilledRun {
  static final int KILLED = 137;
  static final String SEEN = "7 units, 12 scores 60.00..60.00";
  static final byte[] LANDED = "landed".getBytes(StandardCharsets.UTF_8);

  private KilledRun() {}

  /** Arguments: the lake, and the number of the checkpoint to stop at, counted from 1. */
  public static void main(String[] args) {
    int stopAt = Integer.getInteger("stop.at");
    AtomicInteger passed = new AtomicInteger();
    Checkpoint checkpoint =
        point -> {
          if (passed.incrementAndGet() == stopAt) {
            System.out.println(point);
            System.out.flush();
            Runtime.getRuntime().halt(KILLED);
          }
        };
    try (Lake lake = Lake.openOrCreate(Path.of(args[0]), Clock.systemUTC(), checkpoint);
        Engine engine = DuckDbEngine.inProcess()) {
      lake.landing().land(LANDED);
      ScoreRun.publish(lake, engine, 7, "60.00");
    }
  }
}
