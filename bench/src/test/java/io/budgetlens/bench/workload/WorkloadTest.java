package io.budgetlens.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.release.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadTest {
  private static final Workload SMALL = new Workload(400, 2015, 2024, 7, 0.05);

  @TempDir Path folder;

  @Test
  void theSameWorkloadGivesTheSameBytes() throws IOException {
    WorkloadFiles.write(SMALL, folder.resolve("a"));
    WorkloadFiles.write(SMALL, folder.resolve("b"));

    for (String file : List.of("records/units.csv", "records/budget_years.csv", "manifest.csv")) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
  }

  @Test
  void everyPlantedDefectIsReportedAndNothingElse() throws IOException {
    Path files = folder.resolve("in");
    WorkloadFiles.Written written = WorkloadFiles.write(SMALL, files);
    assertThat(written.rows()).isGreaterThan(SMALL.rows());
    TreeSet<String> planted = planted(files);
    assertThat(planted).hasSizeGreaterThan(150);

    assertThat(reported(files)).isEqualTo(planted);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItStarts() {
    assertThatThrownBy(() -> new Workload(1, 2024, 2015, 7, 0.01))
        .hasMessageContaining("2024 to 2015");
  }

  private static TreeSet<String> planted(Path files) throws IOException {
    TreeSet<String> planted = new TreeSet<>();
    try (Stream<String> lines = Files.lines(files.resolve("manifest.csv"))) {
      lines.skip(1).map(l -> l.split(",", -1)).forEach(c -> planted.add(c[1] + " " + c[3]));
    }
    return planted;
  }

  private TreeSet<String> reported(Path files) {
    TreeSet<String> reported = new TreeSet<>();
    try (Lake lake = Lake.openOrCreate(folder.resolve("lake"));
        Engine engine = DuckDbEngine.inProcess()) {
      new Ingest(lake, engine, Clock.systemUTC())
          .run(List.of(files.resolve("records")), Progress.SILENT);
      try (Work work = lake.read(engine, lake.current().orElseThrow())) {
        ask(work, "select distinct line || ' ' || reason as said from rejected_row", reported);
        ask(
            work,
            "select replace(place, 'line ', '') || ' ' || rule as said from finding",
            reported);
      }
    }
    return reported;
  }

  private static void ask(Work work, String sql, TreeSet<String> into) {
    work.query(Step.of("said", sql + " order by 1")).forEach(r -> into.add(r.text("said")));
  }
}
