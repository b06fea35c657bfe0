package io.budgetlens.cli;

import io.budgetlens.analytics.Analyze;
import io.budgetlens.analytics.AnalyzeReceipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.model.metric.Metrics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Computes metrics, trends and benchmarks of the current release.")
final class AnalyzeCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for another publisher (default: ${DEFAULT-VALUE}).")
  private int wait = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      Analyze analyze = new Analyze(lake, engine, Metrics.standard(), Duration.ofSeconds(wait));
      ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), language.language());
      print(analyze.run(progress::begins), spec.commandLine().getOut(), language);
    }
    return 0;
  }

  static void print(AnalyzeReceipt receipt, PrintWriter out, LanguageOption language) {
    String id = receipt.release().id();
    out.println(
        receipt.changed()
            ? language.say("分析完成，发布版 " + id, "Analysed: release " + id)
            : language.say(
                "分析结果与发布版 " + id + " 相同，未产生新发布版",
                "Nothing new to analyse: release " + id + " holds the same results"));
    receipt.rows().forEach((table, rows) -> out.printf("  %-14s %,8d%n", table, rows));
    receipt
        .absent()
        .forEach(
            (reason, count) ->
                out.printf("  %s %-20s %,8d%n", language.say("缺值", "absent"), reason, count));
  }
}
