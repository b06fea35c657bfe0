package io.budgetlens.cli;

import io.budgetlens.analytics.Analyze;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.telling.TellingLine;
import io.budgetlens.analytics.telling.TellingQuestion;
import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.model.metric.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Loads the sample data, analyses it and serves it.")
final class DemoCommand implements Callable<Integer> {
  private static final List<String> SAMPLES = List.of("district", "reports", "published");

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 7070;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Where the demo's lake is kept (default: lakes/demo of this project).")
  private @Nullable Path folder;

  @Option(names = "--no-serve", description = "Stop before the server starts.")
  private boolean noServe;

  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path target = folder == null ? home().resolve("lakes").resolve("demo") : folder;
    DuckDbSettings bounded = DuckDbSettings.defaults().withMemoryLimit("384MB");
    try (Lake lake = Lake.openOrCreate(target);
        Engine engine = DuckDbEngine.inProcess(bounded)) {
      load(lake, engine, out);
      tell(lake, engine, out);
      if (!noServe) {
        ServeCommand.serve(lake, engine, port, out, language);
      }
    }
    return 0;
  }

  private void load(Lake lake, Engine engine, PrintWriter out) throws IOException {
    ProgressLine line = new ProgressLine(spec.commandLine().getErr(), language.language());
    Receipt receipt =
        new Ingest(lake, engine, Clock.systemUTC()).run(samples(), new RunProgress(line));
    new ReceiptPrinter(language, out).print(receipt);
    Analyze analyze = new Analyze(lake, engine, Metrics.standard(), Duration.ofSeconds(60));
    AnalyzeCommand.print(analyze.run(line::begins), out, language);
  }

  /** Three lines worth telling first, and what is real and what is invented. */
  private void tell(Lake lake, Engine engine, PrintWriter out) {
    out.println();
    try (OpenRelease open = OpenRelease.current(lake, engine, Metrics.standard())) {
      for (TellingLine telling : new TellingQuestion().answer(open)) {
        out.println("• " + telling.words().in(language.language()));
      }
    }
    out.println();
    out.println(
        language.say(
            "栖云区及其报告为虚构样例；samples/published 为真实公开数字，附出处。",
            "The district Qiyun and its reports are invented; samples/published holds real published"
                + " figures with their sources."));
  }

  private static List<Path> samples() throws IOException {
    Path samples = home().resolve("samples");
    for (String name : SAMPLES) {
      Path sample = samples.resolve(name);
      if (!Files.isDirectory(sample) || isEmpty(sample)) {
        throw new Refused(
            "缺少样例数据 " + sample + "；请在完整的项目目录里运行",
            "the sample data "
                + sample
                + " is missing; run the command from a whole checkout of the project");
      }
    }
    return SAMPLES.stream().map(samples::resolve).toList();
  }

  private static boolean isEmpty(Path sample) throws IOException {
    try (Stream<Path> files = Files.list(sample)) {
      return files.findAny().isEmpty();
    }
  }

  /** The project's folder, which the launcher tells. */
  private static Path home() {
    return Path.of(System.getProperty("budgetlens.home", "."));
  }
}
