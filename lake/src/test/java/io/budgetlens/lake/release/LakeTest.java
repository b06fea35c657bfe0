package io.budgetlens.lake.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder;
  private final Engine engine = DuckDbEngine.inProcess();

  private Lake open() {
    return Lake.openOrCreate(
        folder.resolve("lake"), Clock.fixed(NOW, ZoneOffset.UTC), Checkpoint.none());
  }

  private List<String> dataFiles() throws IOException {
    try (var walk = Files.walk(folder.resolve("lake"))) {
      return walk.map(Path::toString).filter(f -> f.endsWith(".parquet")).sorted().toList();
    }
  }

  @Test
  void showsEmptyTablesBeforeTheFirstRelease() {
    try (Lake lake = open();
        Work work = lake.readNothing(engine)) {
      assertThat(lake.current()).isEmpty();
      assertThat(lake.releases()).isEmpty();
      for (TableContract table : Tables.all()) {
        assertThat(ScoreRun.count(work, table)).isZero();
      }
    }
  }

  @Test
  void refusesToOpenAFolderWithoutALake() {
    assertThatThrownBy(() -> Lake.open(folder)).isInstanceOf(NoSuchLake.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void publishesAllTablesOfARunTogether() {
    try (Lake lake = open()) {
      Release first = ScoreRun.publish(lake, engine, 5, "98.20");

      assertThat(first).isEqualTo(new Release(1, "ingest", NOW));
      assertThat(first.id()).isEqualTo("r-1");
      assertThat(lake.current()).contains(first);
      assertThat(ScoreRun.seen(lake, engine, first)).isEqualTo("5 units, 12 scores 98.20..98.20");
      assertThat(lake.rows(first, Tables.SCORE)).isEqualTo(12);
      assertThat(lake.rows(first, Tables.FINDING)).isZero();
    }
  }

  @Test
  void showsNothingOfARunBeforeItPublishes() {
    try (Lake lake = open()) {
      Release first = ScoreRun.publish(lake, engine, 5, "98.20");
      try (Publication run = lake.begin("ingest", Duration.ZERO);
          Work work = engine.open()) {
        run.replace(Tables.UNIT, ScoreRun.units(work, run, 9));
        assertThat(lake.current()).contains(first);
        assertThat(ScoreRun.seen(lake, engine, first)).startsWith("5 units");
        assertThat(run.publish().number()).isEqualTo(2);
      }
      assertThat(ScoreRun.seen(lake, engine, lake.release(2))).startsWith("9 units, 12 scores");
    }
  }

  @Test
  void keepsOldReleasesReadable() {
    try (Lake lake = open()) {
      Release first = ScoreRun.publish(lake, engine, 5, "98.20");
      Release second = ScoreRun.publish(lake, engine, 2, "60.00");
      Release third = ScoreRun.publish(lake, engine, 1, "0.00");

      assertThat(lake.releases()).containsExactly(third, second, first);
      assertThat(ScoreRun.seen(lake, engine, first)).isEqualTo("5 units, 12 scores 98.20..98.20");
      assertThat(ScoreRun.seen(lake, engine, second)).isEqualTo("2 units, 12 scores 60.00..60.00");
      assertThat(ScoreRun.seen(lake, engine, third)).isEqualTo("1 units, 12 scores 0.00..0.00");
    }
  }

  @Test
  void appendsToWhatTheBaseHas() {
    try (Lake lake = open()) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      try (Publication run = lake.begin("ingest", Duration.ZERO);
          Work work = engine.open()) {
        run.append(Tables.SCORE, ScoreRun.scores(work, run, "10.00", 2024));
        run.append(Tables.SCORE, List.of());
        Release second = run.publish();
        assertThat(ScoreRun.seen(lake, engine, second))
            .isEqualTo("5 units, 18 scores 10.00..98.20");
      }
    }
  }

  @Test
  void replacesThePartitionsItNamesAndNoOther() {
    try (Lake lake = open()) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      try (Publication run = lake.begin("ingest", Duration.ZERO);
          Work work = engine.open()) {
        List<WrittenFile> files =
            ScoreRun.scores(work, run, "10.00", 2024).stream()
                .filter(file -> file.partition().equals(List.of("2024", "a/b %")))
                .toList();
        run.replacePartitions(
            Tables.SCORE, List.of(List.of("2024", "a/b %"), List.of("2023", "浙江")), files);
        run.publish();
      }
      try (Work work = lake.read(engine, lake.release(2))) {
        String sql =
            "select fiscal_year || province || min(score) || max(score) as s from score"
                + " group by fiscal_year, province order by fiscal_year, province";
        assertThat(work.query(Step.of("q", sql)))
            .extracting(row -> row.text("s"))
            .containsExactly("2023a/b %98.2098.20", "2024a/b %10.0010.00", "2024浙江98.2098.20");
      }
    }
  }

  @Test
  void refusesAFileOfAPartitionThatIsNotToBeReplaced() {
    try (Lake lake = open();
        Publication run = lake.begin("ingest", Duration.ZERO);
        Work work = engine.open()) {
      List<WrittenFile> files = ScoreRun.scores(work, run, "10.00", 2024);
      assertThatThrownBy(
              () -> run.replacePartitions(Tables.SCORE, List.of(List.of("2023", "浙江")), files))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("which is not to be replaced");
    }
  }

  @Test
  void emptiesATable() {
    try (Lake lake = open()) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      try (Publication run = lake.begin("correct", Duration.ZERO)) {
        run.replace(Tables.UNIT, List.of());
        Release second = run.publish();
        assertThat(ScoreRun.seen(lake, engine, second)).startsWith("0 units, 12 scores");
        assertThat(lake.rows(second, Tables.UNIT)).isZero();
      }
    }
  }

  @Test
  void leavesNothingOfARunThatIsClosedUnpublished() throws IOException {
    try (Lake lake = open()) {
      Release first = ScoreRun.publish(lake, engine, 5, "98.20");
      List<String> before = dataFiles();
      try (Publication run = lake.begin("ingest", Duration.ZERO);
          Work work = engine.open()) {
        run.replace(Tables.UNIT, ScoreRun.units(work, run, 9));
        run.append(Tables.SCORE, ScoreRun.scores(work, run, "1.00", 2023));
        assertThat(dataFiles()).hasSizeGreaterThan(before.size());
      }
      assertThat(dataFiles()).isEqualTo(before);
      assertThat(lake.current()).contains(first);
      assertThat(ScoreRun.publish(lake, engine, 1, "2.00").number()).isEqualTo(2);
      assertThat(ScoreRun.seen(lake, engine, lake.release(2)))
          .isEqualTo("1 units, 12 scores 2.00..2.00");
    }
  }

  @Test
  void opensWhereverItIsMoved() throws IOException {
    byte[] bytes = {1, 2, 3};
    try (Lake lake = open()) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      lake.landing().land(bytes);
    }
    Path moved = folder.resolve("elsewhere [1]/数据湖");
    Files.createDirectories(moved.getParent());
    Files.move(folder.resolve("lake"), moved);

    try (Lake lake = Lake.open(moved)) {
      assertThat(ScoreRun.seen(lake, engine, lake.release(1)))
          .isEqualTo("5 units, 12 scores 98.20..98.20");
      ScoreRun.publish(lake, engine, 6, "98.30");
      assertThat(ScoreRun.seen(lake, engine, lake.release(1))).startsWith("5 units");
      assertThat(ScoreRun.seen(lake, engine, lake.release(2))).startsWith("6 units");
    }
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void knowsItsReleasesByName() {
    assertThat(Release.parse("r-12")).isEqualTo(12);
    for (String written : List.of("12", "r-0", "r-", "r-1x", "R-1", "")) {
      assertThatThrownBy(() -> Release.parse(written)).isInstanceOf(NoSuchRelease.class);
    }
    try (Lake lake = open()) {
      assertThatThrownBy(() -> lake.release(1)).isInstanceOf(NoSuchRelease.class);
      Release never = new Release(1, "ingest", NOW);
      assertThatThrownBy(() -> lake.files(never, Tables.UNIT)).isInstanceOf(NoSuchRelease.class);
    }
  }

  @Test
  void canBeReadWhileARunWrites() {
    try (Lake lake = open()) {
      Release first = ScoreRun.publish(lake, engine, 5, "98.20");
      try (Publication run = lake.begin("ingest", Duration.ZERO);
          Lake reader = Lake.open(folder.resolve("lake"));
          Work pinned = reader.read(engine, first);
          Work work = engine.open()) {
        run.replace(Tables.UNIT, ScoreRun.units(work, run, 9));
        run.publish();
        assertThat(ScoreRun.count(pinned, Tables.UNIT)).isEqualTo(5);
        assertThat(reader.current().orElseThrow().number()).isEqualTo(2);
        assertThat(ScoreRun.seen(reader, engine, reader.release(2))).startsWith("9 units");
      }
    }
  }
}
