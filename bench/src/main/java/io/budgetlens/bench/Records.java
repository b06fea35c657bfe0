package io.budgetlens.bench;

import io.budgetlens.bench.workload.Workload;
import io.budgetlens.bench.workload.WorkloadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The generated records of a size: ten years of every unit, one row in a hundred with a defect. */
final class Records {
  private static final int FROM = 2015;
  private static final int TO = 2024;

  private Records() {}

  /**
   * Makes them where they are not there yet.
   *
   * @return the rows of {@code budget_years.csv}
   */
  static long prepare(Size size, Path data) throws IOException {
    Path folder = folder(size, data);
    if (!Files.exists(folder)) {
      Path unfinished = data.resolve("unfinished-" + size.id());
      WorkloadFiles.write(new Workload(size.units(), FROM, TO, 1, 0.01), unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    try (Stream<String> lines = Files.lines(folder.resolve("records/budget_years.csv"))) {
      return lines.count() - 1;
    }
  }

  static Path folder(Size size, Path data) {
    return data.resolve("workload-" + size.id());
  }
}
