package io.budgetlens.cli;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "revisions",
    mixinStandardHelpOptions = true,
    description = "Lists what was corrected, retracted and undone, the newest first.")
final class RevisionsCommand implements Callable<Integer> {
  @Option(names = "--release", paramLabel = "R", description = "A release (default: the current).")
  private @Nullable String release;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "How many to print (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine();
        Work work = lake.read(engine, lakeOption.release(lake, release))) {
      Step step = Step.beside(RevisionsCommand.class, "revisions").with("limit", limit);
      print(work.query(step));
    }
    return 0;
  }

  private void print(List<Row> revisions) {
    TextTable table =
        new TextTable(
            language.say("标识", "revision"),
            language.say("类别", "kind"),
            language.say("文件", "document"),
            language.say("项目", "item"),
            language.say("读作>", "read>"),
            language.say("更正为>", "corrected>"),
            language.say("何人", "by"),
            language.say("理由", "reason"),
            language.say("撤销", "undone"));
    for (Row row : revisions) {
      table.add(
          row.text("revision_id").substring(0, 12),
          row.text("kind"),
          row.text("origin"),
          words(row.textOrNull("item")),
          number(row.decimalOrNull("value_read")),
          number(row.decimalOrNull("value")),
          row.text("made_by"),
          row.text("reason"),
          words(row.textOrNull("undone_by")));
    }
    if (table.isEmpty()) {
      spec.commandLine().getOut().println(language.say("没有更正", "nothing was revised"));
    } else {
      table.print(spec.commandLine().getOut());
    }
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
