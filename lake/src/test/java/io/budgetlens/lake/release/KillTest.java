package io.budgetlens.lake.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.SnapshotRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed after each file it writes and each commit it makes, in a process of its own:
 * whatever the moment, the lake shows one whole release, and the next run succeeds and tidies up.
 */
class KillTest {
  private static final String BEFORE = "5 units, 12 scores 98.20..98.20";

  @TempDir private Path folder;
  private final Engine engine = DuckDbEngine.inProcess();

  /** How a killed process ended. */
  private record Ended(int exit, String output) {}

  private static Ended run(Path lake, int stopAt) throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path log = Files.createTempFile(lake.getParent(), "run", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstop.at=" + stopAt,
                "-cp",
                classes,
                KilledRun.class.getName(),
                lake.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = process.waitFor();
    return new Ended(exit, Files.readString(log, StandardCharsets.UTF_8));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path file : walk.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void leavesTheReleaseBeforeOrTheReleaseAfterAndNothingBetween() throws Exception {
    Path first = folder.resolve("first");
    try (Lake lake = Lake.openOrCreate(first)) {
      ScoreRun.publish(lake, engine, 5, "98.20");
    }
    Set<String> seen = new TreeSet<>();
    Ended ended;
    int stopAt = 0;
    do {
      stopAt++;
      Path copy = folder.resolve("killed-" + stopAt);
      copy(first, copy);
      ended = run(copy, stopAt);
      assertThat(ended.exit()).as(ended.output()).isIn(0, KilledRun.KILLED);
      seen.add(checkRelease(copy, ended.output()));
      checkNextRun(copy, ended.output());
      LakeFolder.remove(copy);
    } while (ended.exit() == KilledRun.KILLED);

    assertThat(stopAt).isGreaterThan(40);
    assertThat(seen).containsExactly(BEFORE, KilledRun.SEEN);
  }

  @Test
  void recoversFromBeingKilledWhileTheLakeIsMade() throws Exception {
    for (int stopAt = 1; stopAt <= 37; stopAt += 4) {
      Path lake = folder.resolve("new-" + stopAt);
      Ended ended = run(lake, stopAt);
      assertThat(ended.exit()).as(ended.output()).isEqualTo(KilledRun.KILLED);
      try (Lake opened = Lake.openOrCreate(lake)) {
        assertThat(opened.current()).as(ended.output()).isEmpty();
      }
      checkNextRun(lake, ended.output());
    }
  }

  private String checkRelease(Path root, String point) {
    try (Lake lake = Lake.open(root)) {
      Release current = lake.current().orElseThrow();
      String seen = ScoreRun.seen(lake, engine, current);
      assertThat(seen).as(point).isEqualTo(current.number() == 1 ? BEFORE : KilledRun.SEEN);
      assertThat(ScoreRun.seen(lake, engine, lake.release(1))).as(point).isEqualTo(BEFORE);
      return seen;
    }
  }

  /** The next run touches one table only, so that what it tidies in the others is not its own. */
  private void checkNextRun(Path root, String point) throws IOException {
    try (Lake lake = Lake.openOrCreate(root);
        Work work = engine.open()) {
      Optional<Release> before = lake.current();
      String scores = before.map(r -> scores(lake, r)).orElse("0 scores -");
      DocumentId landed = lake.landing().land(KilledRun.LANDED);
      Release next;
      try (Publication run = lake.begin("ingest", Duration.ZERO)) {
        run.replace(Tables.UNIT, ScoreRun.units(work, run, 2));
        next = run.publish();
      }
      assertThat(next.number()).as(point).isEqualTo(before.map(Release::number).orElse(0) + 1);
      assertThat(ScoreRun.seen(lake, engine, next)).as(point).isEqualTo("2 units, " + scores);
      assertThat(lake.landing().bytes(landed)).as(point).isEqualTo(KilledRun.LANDED);
      checkNothingIsLeftOver(lake, point);
    }
  }

  private String scores(Lake lake, Release release) {
    String seen = ScoreRun.seen(lake, engine, release);
    return seen.substring(seen.indexOf(", ") + 2);
  }

  private static void checkNothingIsLeftOver(Lake lake, String point) throws IOException {
    Set<Path> published = new HashSet<>();
    LakeFolder places = new LakeFolder(lake.root());
    try (IcebergTables tables = new IcebergTables(places, Checkpoint.none())) {
      for (TableContract contract : Tables.all()) {
        lake.releases().forEach(release -> published.addAll(lake.files(release, contract)));
        checkRefs(tables.load(contract).refs(), lake.releases(), point);
      }
    }
    try (var walk = Files.walk(lake.root())) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      assertThat(files.stream().filter(f -> f.toString().endsWith(".parquet")))
          .as(point)
          .containsExactlyInAnyOrderElementsOf(published);
      assertThat(files.stream().filter(f -> f.toString().endsWith(".tmp"))).as(point).isEmpty();
      assertThat(files.stream().filter(f -> f.toString().contains("incoming"))).as(point).isEmpty();
    }
  }

  /** Nothing but main, at the newest release, and a tag for each release the table has rows in. */
  private static void checkRefs(
      Map<String, SnapshotRef> refs, List<Release> releases, String point) {
    Set<String> allowed = new HashSet<>(Set.of(SnapshotRef.MAIN_BRANCH));
    releases.forEach(release -> allowed.add(release.id()));
    assertThat(allowed).as(point).containsAll(refs.keySet());
    SnapshotRef main = refs.get(SnapshotRef.MAIN_BRANCH);
    SnapshotRef newest = refs.get(releases.get(0).id());
    assertThat(main == null ? null : main.snapshotId())
        .as(point)
        .isEqualTo(newest == null ? null : newest.snapshotId());
  }
}
