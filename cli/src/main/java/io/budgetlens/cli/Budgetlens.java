package io.budgetlens.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command's parts list. Exit codes: 0 done, 1 refused or failed, 2 usage. */
@Command(
    name = "budgetlens",
    mixinStandardHelpOptions = true,
    version = "budgetlens 0.1.0",
    description = "Comparable, audited, traceable budget-performance numbers.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ExtractCommand.class,
      IngestCommand.class,
      AnalyzeCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      AuditCommand.class,
      EvidenceCommand.class,
      TemplateCommand.class,
      LayoutCommand.class,
      CorrectCommand.class,
      RetractCommand.class,
      UndoCommand.class,
      RevisionsCommand.class,
      UnitsCommand.class,
      GenerateCommand.class
    })
public final class Budgetlens {

  private Budgetlens() {}

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line = new CommandLine(new Budgetlens());
    line.setOut(utf8(out));
    line.setErr(utf8(err));
    line.setExecutionExceptionHandler(new Refusals());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(
        new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), /* autoFlush= */ true);
  }
}
