package io.budgetlens.cli;

import io.budgetlens.ingest.publish.Revision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "Takes a correction or a retraction back, as a release.")
final class UndoCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REVISION",
      description = "Its id, or the first digits of it, as `revisions` lists them.")
  private String revision = "";

  @Mixin private RevisionOptions options = new RevisionOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.make(
        new Revision.Undo(revision, options.reason(), options.by()), spec.commandLine().getOut());
    return 0;
  }
}
