package io.budgetlens.cli;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The border of the process: a refusal becomes a sentence on stderr and exit code 1; a broken
 * program or machine keeps its stack trace for whoever mends it, with {@code BUDGETLENS_DEBUG}.
 */
final class Refusals implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    commandLine.getErr().println("budgetlens: " + sentence(exception, commandLine));
    if (System.getenv("BUDGETLENS_DEBUG") != null) {
      exception.printStackTrace(commandLine.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception exception, CommandLine commandLine) {
    if (exception instanceof Bilingual refusal) {
      return refusal.words().in(language(commandLine));
    }
    String message = exception.getMessage();
    String what = exception.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String said = message == null ? what.toLowerCase(Locale.ROOT) : message;
    return new Words("没有料到的错误：" + said + "（设 BUDGETLENS_DEBUG=1 可看详情）", said)
        .in(language(commandLine));
  }

  /** As the command was asked to speak, else the environment's. */
  private static Language language(CommandLine commandLine) {
    return commandLine.getCommandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(LanguageOption.class::isInstance)
        .map(LanguageOption.class::cast)
        .findFirst()
        .orElseGet(LanguageOption::new)
        .language();
  }
}
