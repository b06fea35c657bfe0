package io.budgetlens.cli;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Loads documents and canonical CSV files into a lake, as one release.")
final class IngestCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> inputs = List.of();

  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.openOrCreate();
        Engine engine = lakeOption.engine()) {
      ProgressLine line = new ProgressLine(spec.commandLine().getErr(), language.language());
      Receipt receipt =
          new Ingest(lake, engine, Clock.systemUTC()).run(inputs, new RunProgress(line));
      new ReceiptPrinter(language, spec.commandLine().getOut()).print(receipt);
      if (receipt.nothingDone()) {
        throw new Refused(
            language.say(
                "没有一个文件或一行可以入湖；原因见上面的回执",
                "no file and no row could be loaded; the receipt says why"));
      }
    }
    return 0;
  }
}
