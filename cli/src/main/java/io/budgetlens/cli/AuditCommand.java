package io.budgetlens.cli;

import io.budgetlens.analytics.finding.FindingRow;
import io.budgetlens.analytics.finding.FindingsQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Prints what the rule book found, the most serious first.")
final class AuditCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--unit", paramLabel = "U", description = "A unit's id.")
  private @Nullable String unit;

  @Option(names = "--fiscal-year", paramLabel = "Y", description = "A fiscal year.")
  private @Nullable Integer fiscalYear;

  @Option(names = "--release", paramLabel = "R", description = "A release (default: the current).")
  private @Nullable String release;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "How many findings to print (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      Release pinned = lakeOption.release(lake, release);
      try (OpenRelease open = OpenRelease.of(lake, engine, pinned, Metrics.standard())) {
        Paged<FindingRow> found = question().answer(open);
        found.rows().forEach(row -> print(row, out));
        out.println(
            language.say(
                pinned.id() + "：共 " + found.total() + " 条，显示 " + found.rows().size() + " 条",
                pinned.id()
                    + ": "
                    + found.total()
                    + " findings, "
                    + found.rows().size()
                    + " shown"));
      }
    }
    return 0;
  }

  private FindingsQuestion question() {
    return new FindingsQuestion(
        unit == null ? null : new UnitId(unit),
        fiscalYear == null ? null : new FiscalYear(fiscalYear),
        null,
        null,
        null,
        null,
        new Page(limit, 0));
  }

  private void print(FindingRow row, PrintWriter out) {
    Language wanted = language.language();
    String head =
        FindingLines.head(
            row.rule(),
            Severity.valueOf(row.severity().toUpperCase(Locale.ROOT)),
            Outcome.valueOf(row.outcome().toUpperCase(Locale.ROOT)),
            List.of(),
            wanted);
    out.println(
        head
            + "  "
            + Objects.toString(row.unitName(), language.say("单位未识别", "unit not resolved"))
            + " "
            + Objects.toString(row.fiscalYear(), "")
            + "  "
            + row.docId().substring(0, 12)
            + " "
            + row.place());
    out.println("    " + row.message().in(wanted));
  }
}
