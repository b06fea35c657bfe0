package io.budgetlens.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The border of the process: a refusal becomes a sentence on stderr and exit code 1; a broken
 * program or machine keeps its stack trace for whoever mends it, with {@code BUDGETLENS_DEBUG}.
 */
final class Refusals implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    commandLine.getErr().println("budgetlens: " + sentence(exception));
    if (System.getenv("BUDGETLENS_DEBUG") != null) {
      exception.printStackTrace(commandLine.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception exception) {
    String message = exception.getMessage();
    String what = exception.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return message == null ? what.toLowerCase(Locale.ROOT) : message;
  }
}
