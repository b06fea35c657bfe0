package io.budgetlens.cli;

import io.budgetlens.bench.workload.Workload;
import io.budgetlens.bench.workload.WorkloadFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description =
        "Writes invented units and budget years at any size, with known defects planted and a"
            + " manifest of what must be said of each.")
final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--units", required = true, paramLabel = "N", description = "Budget units.")
  private int units;

  @Option(names = "--from", required = true, paramLabel = "Y", description = "First fiscal year.")
  private int from;

  @Option(names = "--to", required = true, paramLabel = "Y", description = "Last fiscal year.")
  private int to;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "An empty folder.")
  private Path out = Path.of("workload");

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed gives other figures (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--defects",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Share of rows with a defect (default: ${DEFAULT-VALUE}).")
  private double defects = 0.01;

  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    requireEmpty();
    WorkloadFiles.Written written = WorkloadFiles.write(workload(), out);
    PrintWriter to = spec.commandLine().getOut();
    to.println(
        language.say(
            "已写入 "
                + out
                + "：单位 "
                + written.units()
                + " 个，年度行 "
                + written.rows()
                + " 行，预埋缺陷 "
                + written.defects()
                + " 处（见 manifest.csv）",
            "Wrote to "
                + out
                + ": "
                + written.units()
                + " units, "
                + written.rows()
                + " budget years, "
                + written.defects()
                + " planted defects (see manifest.csv)"));
    return 0;
  }

  private Workload workload() {
    return new Workload(units, from, to, seed, defects);
  }

  private void requireEmpty() throws IOException {
    if (Files.isDirectory(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw new Refused(out + " 不是空文件夹；请另指定一个", out + " is not empty; name another folder");
        }
      }
    }
  }
}
