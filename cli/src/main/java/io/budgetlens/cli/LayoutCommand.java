package io.budgetlens.cli;

import io.budgetlens.ingest.layout.LayoutSuggestion;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "layout",
    mixinStandardHelpOptions = true,
    description = "Layouts: how a bureau's export becomes canonical records.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = LayoutCommand.Suggest.class)
final class LayoutCommand {

  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description = {
        "Proposes a layout from a file's headers and values, for a person to confirm.",
        "What it does not know is marked with a question mark, and refused until it is answered."
      })
  static final class Suggest implements Callable<Integer> {
    @Parameters(
        paramLabel = "FILE",
        description = "A CSV file or other delimited text, or a workbook (xlsx, xls).")
    private Path file = Path.of("");

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Write it there; nothing is replaced.")
    private @Nullable Path out;

    @Mixin private LanguageOption language = new LanguageOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new Refused(
            "没有文件 " + file + "；请检查路径", "there is no file " + file + "; check the path");
      }
      String yaml = LayoutSuggestion.of(file).yaml();
      if (out == null) {
        spec.commandLine().getOut().print(yaml);
        return 0;
      }
      try {
        Files.writeString(out, yaml, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new Refused(
            out + " 已经存在，没有改动；请用 --out 另指定一个文件",
            out + " exists already and was left as it is; name another --out file");
      }
      spec.commandLine().getOut().println(out);
      return 0;
    }
  }
}
