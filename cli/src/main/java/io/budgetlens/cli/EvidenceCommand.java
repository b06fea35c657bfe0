package io.budgetlens.cli;

import io.budgetlens.analytics.document.DocumentRow;
import io.budgetlens.analytics.evidence.Evidence;
import io.budgetlens.analytics.evidence.EvidenceQuestion;
import io.budgetlens.analytics.evidence.QuotedFigure;
import io.budgetlens.analytics.evidence.QuotedLine;
import io.budgetlens.analytics.evidence.ToldValue;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.unit.UnitsNear;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.Metrics;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description =
        "Prints where a number in a record comes from: all testimonies of the cell in the order in"
            + " which they are believed, which of them speaks, and why.")
final class EvidenceCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(index = "0", paramLabel = "UNIT", description = "A unit's id.")
  private String unit = "";

  @Parameters(index = "1", paramLabel = "YEAR", description = "A fiscal year.")
  private int fiscalYear;

  @Parameters(index = "2", paramLabel = "ITEM", description = "An item, such as expenditure.")
  private String item = "";

  @Option(
      names = "--scope",
      paramLabel = "S",
      defaultValue = "own",
      description = "own or consolidated (default: ${DEFAULT-VALUE}).")
  private EntityScope scope = EntityScope.OWN;

  @Option(names = "--release", paramLabel = "R", description = "A release (default: the current).")
  private @Nullable String release;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      Release pinned = lakeOption.release(lake, release);
      try (OpenRelease open = OpenRelease.of(lake, engine, pinned, Metrics.standard())) {
        print(question(open).answer(open), spec.commandLine().getOut());
      }
    }
    return 0;
  }

  private EvidenceQuestion question(OpenRelease open) {
    if (!UnitId.isValid(unit)) {
      throw new UnitsNear(unit).notFound(open);
    }
    return new EvidenceQuestion(new UnitId(unit), new FiscalYear(fiscalYear), scope, item);
  }

  private void print(Evidence evidence, PrintWriter out) {
    for (ToldValue told : evidence.testimonies()) {
      out.println(
          (told.speaks() ? "* " : "  ")
              + told.turn()
              + "  "
              + (told.value() == null ? "—" : told.value().toPlainString())
              + "  "
              + told.sourceKind()
              + "  "
              + told.origin()
              + "  "
              + told.testimony().place()
              + Objects.toString(
                  told.publishedOn() == null ? null : "  " + told.publishedOn(), ""));
      out.println("       " + told.why().in(language.language()));
    }
    for (DocumentRow document : evidence.retracted()) {
      out.println("  -  " + document.origin() + "  " + document.docId().substring(0, 12));
      out.println("       " + Objects.requireNonNull(document.reason()).in(language.language()));
    }
    QuotedLine line = evidence.line();
    if (line != null) {
      print(line, out);
    }
    QuotedFigure figure = evidence.figure();
    if (figure != null) {
      figure.quotes().forEach(q -> print(q, out));
    }
  }

  /** Where the line stands, the header over it, and the line as it stands. */
  private void print(QuotedLine line, PrintWriter out) {
    String sheet = line.sheet() == null ? "" : line.sheet() + "!";
    out.println(language.say("所在行：", "The line: ") + sheet + line.line());
    if (line.cell() != null) {
      String column = line.column() == null ? "" : line.column() + "  ";
      out.println(language.say("  单元格  ", "  cell    ") + column + line.cell());
    }
    out.println(language.say("  表头    ", "  header  ") + line.header());
    out.println(language.say("  原文    ", "  words   ") + line.words());
  }

  private void print(QuotedFigure.Quote quote, PrintWriter out) {
    out.println(language.say("所在处：", "The words: ") + quote.place());
    out.println(language.say("  原文    ", "  words   ") + quote.block());
  }
}
