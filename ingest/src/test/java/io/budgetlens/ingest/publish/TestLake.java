package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.database.DatabaseUrl;
import io.budgetlens.ingest.layout.Layouts;
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
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-01-02T03:04:05Z"), ZoneOffset.UTC);
  private final Engine engine = DuckDbEngine.inProcess();
  private final Path inputs;
  private final Lake lake;
  private int revisions;

  TestLake(Path folder) {
    inputs = folder.resolve("in");
    lake = Lake.openOrCreate(folder.resolve("lake"));
  }

  /** The same lake with its files in another folder; what becomes of it leaves the first alone. */
  static TestLake copyOf(Path prepared, Path folder) {
    try (Stream<Path> all = Files.walk(prepared)) {
      for (Path path : all.toList()) {
        Path to = folder.resolve(prepared.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestLake(folder);
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
    return ingest(Layouts.standard());
  }

  Receipt ingest(Progress progress) {
    return new Ingest(lake, engine, CLOCK).run(List.of(inputs), progress);
  }

  Receipt ingest(Layouts layouts) {
    return new Ingest(lake, engine, CLOCK, layouts).run(List.of(inputs), Progress.SILENT);
  }

  Receipt ingest(Layouts layouts, DatabaseUrl database) {
    return new Ingest(lake, engine, CLOCK, layouts)
        .run(List.of(), List.of(database), Progress.SILENT);
  }

  /** A bureau's own layout beside the product's. */
  Layouts layout(String yaml) {
    try {
      Path file = inputs.resolveSibling("own.yaml");
      Files.writeString(file, yaml);
      return Layouts.standard().with(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a revision, a minute later each time. */
  Receipt revise(Revision revision) {
    revisions++;
    Instant later = Instant.parse("2025-02-03T04:05:06Z").plusSeconds(60L * revisions);
    return new Ingest(lake, engine, Clock.fixed(later, ZoneOffset.UTC)).revise(revision);
  }

  Receipt review(Decision decision) {
    Clock later = Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC);
    return new Ingest(lake, engine, later).decide(decision);
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
