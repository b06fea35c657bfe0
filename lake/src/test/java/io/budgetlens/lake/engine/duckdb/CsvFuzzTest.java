package io.budgetlens.lake.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer wrote is what the reader reads, on the line where it was written. */
class CsvFuzzTest {
  private static final String[] CELLS = {
    "", "1", "1.10", "预算,决算", "a\"b", "x\ny", "\r\n", "NULL", " pad ", "𝄞é", "\"", "#", "-- '"
  };
  private static final String[] BROKEN = {"\"x\"y,1,2", "1,2", "1,2,3,4", "a\"b,1,2", ",,,,"};

  @TempDir private Path folder;

  @Test
  void agreesWithTheWriterOnTwoHundredFiles() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      check(new Random(seed), seed, 1 + seed % 60);
    }
  }

  @Test
  void agreesWithTheWriterOnAFileOfSeveralMegabytes() throws IOException {
    check(new Random(1000), 1000, 150_000);
    check(new Random(1002), 1002, 150_000);
  }

  /** Even seeds write a tidy file, odd ones put blank and broken lines between the records. */
  private void check(Random random, int seed, int count) throws IOException {
    String newline = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder("c0,c1,c2").append(newline);
    List<String> expected = new ArrayList<>();
    List<Long> rejected = new ArrayList<>();
    long line = 2;
    for (int i = 0; i < count; i++) {
      if (seed % 2 == 1 && random.nextInt(5) == 0) {
        boolean blank = random.nextBoolean();
        text.append(blank ? "" : BROKEN[random.nextInt(BROKEN.length)]).append(newline);
        if (!blank) {
          rejected.add(line);
        }
        line++;
      }
      String[] cells = {cell(random), cell(random), cell(random)};
      expected.add(line + "|" + String.join("|", cells));
      String written = quoted(cells[0]) + "," + quoted(cells[1]) + "," + quoted(cells[2]);
      text.append(written).append(newline);
      line += 1 + written.chars().filter(c -> c == '\n').count();
    }
    Path file = Files.writeString(folder.resolve("f.csv"), text);
    try (Work work = DuckDbEngine.inProcess(DuckDbSettings.defaults().withThreads(2)).open()) {
      work.csv("t", new CsvInput(file, List.of("a", "b", "c")));
      assertThat(texts(work)).as("seed %d", seed).isEqualTo(expected);
      assertThat(
              work.query(Step.of("r", "select line from t_rejects order by line")).stream()
                  .map(row -> row.longValue("line"))
                  .toList())
          .as("seed %d", seed)
          .isEqualTo(rejected);
    }
  }

  private static List<String> texts(Work work) {
    String sql =
        "select _line || '|' || coalesce(a, '') || '|' || coalesce(b, '') || '|' || coalesce(c, '')"
            + " as r from t order by _line";
    return work.query(Step.of("q", sql)).stream().map(row -> row.text("r")).toList();
  }

  private static String cell(Random random) {
    return random.nextInt(3) > 0
        ? Integer.toString(random.nextInt(100000))
        : CELLS[random.nextInt(CELLS.length)];
  }

  private static String quoted(String cell) {
    boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
