package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that die while they ingest: the release before them stays whole, and the next run does
 * what the dead one was to do.
 */
class KilledIngestTest {
  /** Deaths at chosen points, spread evenly over all of them. */
  private static final int MOST_POINTS = 20;

  private static final int RANDOM_KILLS = 4;
  private static final String UNITS =
      "region_code,unit_code,name,level\n990105,219001,栖云市河东区财政局,1\n";
  private static final String YEARS =
      "region_code,unit_code,fiscal_year,entity_scope,adjusted_budget,expenditure\n";
  private static final String REPORT =
      """
      栖云市河东区财政局2023年度部门整体绩效评价报告
      二、当年预算执行情况
      2023年全年预算数872.55万元，资金总体支出856.77万元。预算执行率为98.19%。
      """;

  @TempDir Path folder;
  private Path before;
  private Path inputs;
  private Path archive;
  private String classes;
  private List<String> wholeBefore;
  private List<String> wholeAfter;
  private int points;
  private Duration took;

  @BeforeEach
  void publishARelease() throws Exception {
    inputs = Files.createDirectories(folder.resolve("in"));
    before = folder.resolve("before");
    Files.writeString(inputs.resolve("units.csv"), UNITS);
    Files.writeString(
        inputs.resolve("years.csv"), YEARS + "990105,219001,2023,own,1000.10,900.20\n");
    archive = folder.resolve("classes.jsa");
    classes = Jars.of(folder.resolve("jars"));
    int exit = child(before, 0, "-XX:ArchiveClassesAtExit=" + archive).waitFor();
    assertThat(exit).as(told(errors())).isZero();
    wholeBefore = content(before, 1);

    Files.writeString(
        inputs.resolve("years.csv"),
        YEARS + "990105,219001,2023,own,1000.10,950.25\n990105,219001,2022,own,900.00,20219.1.1\n");
    Files.writeString(inputs.resolve("report.txt"), REPORT);
    Path after = copy("after");
    long start = System.nanoTime();
    Process whole = child(after, 0);
    String told = new String(whole.getInputStream().readAllBytes()).strip();
    took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(whole.waitFor()).isZero();
    points = Integer.parseInt(told);
    wholeAfter = content(after, 2);
  }

  @Test
  void leavesTheReleaseBeforeAndLetsTheNextRunSucceedWhereverItDies() throws Exception {
    assertThat(points).isGreaterThan(Tables.facts().size());
    assertThat(wholeAfter).isNotEqualTo(wholeBefore);
    List<Callable<Path>> deaths = new ArrayList<>();
    int step = Math.max(1, points / MOST_POINTS);
    for (int n = 1; n <= points; n += step) {
      int deadly = n;
      deaths.add(() -> diesAt(deadly));
    }
    Random random = new Random(20250102);
    for (int n = 0; n < RANDOM_KILLS; n++) {
      String name = "random-" + n;
      long millis = (long) (random.nextDouble() * took.toMillis());
      deaths.add(() -> diesAfter(name, millis));
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Future<Path> survived : two.invokeAll(deaths)) {
        survived.get();
      }
    } finally {
      two.shutdown();
    }
  }

  private Path diesAt(int point) throws Exception {
    Path lake = copy("point-" + point);
    Process child = child(lake, point);
    assertThat(child.waitFor()).as("exit of the child that dies at point %d", point).isEqualTo(137);
    return survives(lake);
  }

  private Path diesAfter(String name, long millis) throws Exception {
    Path lake = copy(name);
    Process child = child(lake, 0);
    child.waitFor(millis, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    return survives(lake);
  }

  private Path survives(Path root) throws IOException {
    try (Engine engine = DuckDbEngine.inProcess();
        Lake lake = Lake.open(root)) {
      String name = root.getFileName().toString();
      assertThat(content(lake, engine, lake.release(1)))
          .as("r-1 of %s", name)
          .isEqualTo(wholeBefore);
      int left = lake.current().orElseThrow().number();
      Receipt next =
          new Ingest(lake, engine, IngestChild.clock()).run(List.of(inputs), Progress.SILENT);
      assertThat(next.release().isPresent()).as("published anew in %s", name).isEqualTo(left == 1);
      Release current = lake.current().orElseThrow();
      assertThat(current.number()).isEqualTo(2);
      assertThat(content(lake, engine, current)).as("r-2 of %s", name).isEqualTo(wholeAfter);
    }
    delete(root);
    return root;
  }

  private List<String> content(Path root, int release) {
    try (Engine engine = DuckDbEngine.inProcess();
        Lake lake = Lake.open(root)) {
      assertThat(lake.current().orElseThrow().number()).isEqualTo(release);
      return content(lake, engine, lake.release(release));
    }
  }

  /** Every row of every table of facts. */
  private static List<String> content(Lake lake, Engine engine, Release release) {
    List<String> all = new ArrayList<>();
    try (Work work = lake.read(engine, release)) {
      for (TableContract table : Tables.facts()) {
        String order = String.join(" nulls first, ", table.key()) + " nulls first";
        for (Row row :
            work.query(
                Step.of("content", "select * from " + table.name() + " order by " + order))) {
          all.add(table.name() + "|" + TestLake.line(row));
        }
      }
    }
    return all;
  }

  /** Classes come from an archive after the first child: hundreds of children start faster. */
  private Process child(Path lake, int deadly) throws IOException {
    return child(lake, deadly, "-XX:SharedArchiveFile=" + archive);
  }

  private Process child(Path lake, int deadly, String sharing) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xshare:auto",
            sharing,
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            classes,
            IngestChild.class.getName(),
            lake.toString(),
            inputs.toString(),
            Integer.toString(deadly));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()))
        .start();
  }

  private static String told(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path errors() {
    return folder.resolve("children.err");
  }

  private Path copy(String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(before)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(before.relativize(path)));
      }
    }
    return to;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
