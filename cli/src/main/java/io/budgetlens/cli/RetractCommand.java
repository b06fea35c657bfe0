package io.budgetlens.cli;

import io.budgetlens.ingest.publish.Revision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    description = "Takes a misfiled document out, as a release; its bytes stay.")
final class RetractCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DOC",
      description = "The document's id, the first digits of it, or its path.")
  private String document = "";

  @Mixin private RevisionOptions options = new RevisionOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.make(
        new Revision.Retract(document, options.reason(), options.by()),
        spec.commandLine().getOut());
    return 0;
  }
}
