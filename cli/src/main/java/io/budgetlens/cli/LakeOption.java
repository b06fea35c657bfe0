package io.budgetlens.cli;

import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lake a command works on. */
final class LakeOption {
  @Option(names = "--lake", required = true, paramLabel = "DIR", description = "The lake's folder.")
  private Path folder = Path.of("lake");

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "512MB",
      description = "What the engine may use besides the heap (default: ${DEFAULT-VALUE}).")
  private String memory = "512MB";

  Lake open() {
    return Lake.open(folder);
  }

  Lake openOrCreate() {
    return Lake.openOrCreate(folder);
  }

  DuckDbEngine engine() {
    return DuckDbEngine.inProcess(
        DuckDbSettings.defaults().withMemoryLimit(memory).withTemporary(spill()));
  }

  private static Path spill() {
    return Path.of(System.getProperty("java.io.tmpdir"), "budgetlens-spill");
  }

  Path folder() {
    return folder;
  }

  /** The release a text names ({@code r-3} or {@code 3}), else the current one. */
  Release release(Lake lake, @Nullable String wanted) {
    if (wanted == null) {
      return lake.current()
          .orElseThrow(
              () ->
                  new Refused(
                      "湖 " + folder + " 还没有版本；请先运行 `budgetlens ingest PATH --lake " + folder + "`",
                      "the lake "
                          + folder
                          + " has no release yet; run `budgetlens ingest PATH --lake "
                          + folder
                          + "` first"));
    }
    String digits = wanted.startsWith("r-") ? wanted.substring(2) : wanted;
    if (!digits.matches("[0-9]{1,9}")) {
      throw new Refused(
          "“" + wanted + "”不是版本号；版本写作 r-1、r-2……",
          "'" + wanted + "' is no release; releases are named r-1, r-2, …");
    }
    return lake.release(Integer.parseInt(digits));
  }
}
