package io.budgetlens.cli;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.database.DatabaseUrl;
import io.budgetlens.ingest.layout.Layouts;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Loads documents, canonical CSV files, and exports and databases read through layouts into a"
            + " lake, as one release.")
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|jdbc:…",
      description = {
        "Files, folders, or jdbc:postgresql://HOST:PORT/NAME with a layout that has a source.",
        "User and password of a database: " + DatabaseUrl.USER + ", " + DatabaseUrl.PASSWORD + "."
      })
  private List<String> inputs = List.of();

  @Option(
      names = "--layout",
      paramLabel = "FILE",
      description = "How a bureau's export becomes records: a YAML file, or a folder of them.")
  private List<Path> layouts = List.of();

  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.openOrCreate();
        Engine engine = lakeOption.engine()) {
      ProgressLine line = new ProgressLine(spec.commandLine().getErr(), language.language());
      Receipt receipt =
          new Ingest(lake, engine, Clock.systemUTC(), layouts())
              .run(files(), databases(), new RunProgress(line));
      new ReceiptPrinter(language, spec.commandLine().getOut()).print(receipt);
      if (receipt.nothingDone()) {
        throw new Refused(
            "没有一个文件或一行可以入湖；原因见上面的回执", "no file and no row could be loaded; the receipt says why");
      }
    }
    return 0;
  }

  private Layouts layouts() {
    Layouts all = Layouts.standard();
    for (Path layout : layouts) {
      all = all.with(layout);
    }
    return all;
  }

  private List<Path> files() {
    return inputs.stream().filter(i -> !DatabaseUrl.isOne(i)).map(Path::of).toList();
  }

  private List<DatabaseUrl> databases() {
    List<DatabaseUrl> databases =
        inputs.stream()
            .filter(DatabaseUrl::isOne)
            .map(i -> DatabaseUrl.of(i, System.getenv()))
            .toList();
    if (!databases.isEmpty() && layouts().own().stream().noneMatch(l -> l.source() != null)) {
      throw new Refused(
          "读数据库要用 --layout 给一个写明 source 的布局",
          "a database is read through a layout: give --layout FILE with a source, a table or a"
              + " query");
    }
    return databases;
  }
}
