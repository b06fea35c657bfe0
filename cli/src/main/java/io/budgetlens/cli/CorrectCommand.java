package io.budgetlens.cli;

import io.budgetlens.ingest.publish.Revision;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Puts a misread value right, as a release; it survives reading the document again.")
final class CorrectCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "DOC",
      description = "The document's id, the first digits of it, or its path.")
  private String document = "";

  @Parameters(index = "1", paramLabel = "ITEM", description = "An item, e.g. expenditure.")
  private String item = "";

  @Parameters(
      index = "2",
      paramLabel = "VALUE",
      description = "The right value, e.g. 872.55万元, 98.19%%, 13; money without a unit is yuan.")
  private String value = "";

  @Option(names = "--fiscal-year", paramLabel = "Y", description = "Default: the document's own.")
  private @Nullable Integer fiscalYear;

  @Option(names = "--unit", paramLabel = "U", description = "Default: the document's own.")
  private @Nullable String unit;

  @Mixin private RevisionOptions options = new RevisionOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.make(
        new Revision.Correct(
            document, item, value, fiscalYear, unit, options.reason(), options.by()),
        spec.commandLine().getOut());
    return 0;
  }
}
