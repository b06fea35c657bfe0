package io.budgetlens.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "units",
    mixinStandardHelpOptions = true,
    description = "Works on the units of a lake.",
    subcommands = UnitsReviewCommand.class)
final class UnitsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to do: units review");
  }
}
