package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A real lake in a folder, files to bring to it, and questions to its releases. */
final class TestLake implements AutoCloseable {
  private final Engine engine = DuckDbEngine.inProcess();
  private final Path inputs;
  private final Lake lake;

  TestLake(Path folder) {
    inputs = folder.resolve("in");
    lake = Lake.openOrCreate(folder.resolve("lake"));
  }

  TestLake with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestLake with(String name, byte[] bytes) {
    try {
      Path file = inputs.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clearInputs() {
    try (Stream<Path> all = Files.walk(inputs)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Receipt ingest() {
    return ingest(Progress.SILENT);
  }

  Receipt ingest(Progress progress) {
    Clock clock = Clock.fixed(Instant.parse("2025-01-02T03:04:05Z"), ZoneOffset.UTC);
    return new Ingest(lake, engine, clock).run(List.of(inputs), progress);
  }

  ReviewRun.Done review(Decision decision) {
    Clock clock = Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC);
    return new ReviewRun(lake, engine, clock).run(decision);
  }

  Lake lake() {
    return lake;
  }

  List<Row> query(String sql) {
    return query(lake.current().orElseThrow(), sql);
  }

  List<Row> query(Release release, String sql) {
    try (Work work = lake.read(engine, release)) {
      return work.query(Step.of("asked", sql));
    }
  }

  /** The cells of each row, separated by a bar. */
  List<String> lines(String sql) {
    return query(sql).stream().map(TestLake::line).toList();
  }

  static String line(Row row) {
    return String.join("|", row.columns().stream().map(c -> "" + row.value(c)).toList());
  }

  @Override
  public void close() {
    lake.close();
    engine.close();
  }
}
