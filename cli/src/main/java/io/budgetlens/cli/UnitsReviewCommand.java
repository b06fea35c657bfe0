package io.budgetlens.cli;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.OpenReviews;
import io.budgetlens.ingest.review.OpenReviews.OpenReview;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.UnitId;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Lists documents whose unit is in doubt, or decides on them.",
      "A decision on a name holds for all documents of that name, one on a document's id for that"
          + " document only. The documents are read again and make a new release."
    })
final class UnitsReviewCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--decide",
      paramLabel = "NAME|ID=UNIT",
      description = "They speak of this unit; with --new or --reject, without =UNIT.")
  private @Nullable String decide;

  @Option(names = "--new", description = "They speak of a unit that is not known yet.")
  private boolean isNew;

  @Option(names = "--reject", description = "They speak of no unit.")
  private boolean reject;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "With --new: where the unit lies, 6 or 9 digits.")
  private @Nullable String region;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "How many documents to list (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      if (decide == null) {
        list(lake, engine);
      } else {
        Ingest ingest = new Ingest(lake, engine, Clock.systemUTC());
        out().println(done(ingest.decide(decision(decide))));
      }
    }
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private String done(Receipt receipt) {
    String release = receipt.release().orElseThrow().id().toString();
    return language.say(
        "已发布 " + release + "，重新读取 " + receipt.documents() + " 个文件",
        "Published " + release + "; documents read again: " + receipt.documents());
  }

  private Decision decision(String told) {
    int equals = told.lastIndexOf('=');
    boolean named = !isNew && !reject;
    if (named == equals < 0 || (isNew && reject)) {
      throw new Refused(
          "请写 --decide 名称或编号=单位标识，或者 --decide 名称或编号 加 --new 或 --reject",
          "write --decide NAME|ID=UNIT, or --decide NAME|ID with either --new or --reject");
    }
    if (by.isBlank() || reason.isBlank()) {
      throw new Refused(
          "请用 --by 写明审核人，用 --reason 写明理由", "say who decides with --by and why with --reason");
    }
    String about = named ? told.substring(0, equals) : told;
    return new Decision(
        about,
        named ? Decision.Kind.IS : isNew ? Decision.Kind.NEW : Decision.Kind.NONE,
        named ? unit(told.substring(equals + 1).strip()) : null,
        region == null ? null : RegionCode.parse(region),
        by,
        reason);
  }

  private UnitId unit(String written) {
    if (!UnitId.isValid(written)) {
      throw new Refused(
          "“" + written + "”不是单位标识；写法是“9 位区划-单位代码”",
          "'" + written + "' is no unit id; they are written <9-digit region>-<unit code>");
    }
    return new UnitId(written);
  }

  private void list(Lake lake, Engine engine) {
    Release release = lakeOption.release(lake, null);
    try (Work work = lake.read(engine, release)) {
      var open = OpenReviews.of(work, limit);
      open.forEach(this::print);
      long all = OpenReviews.count(work);
      out()
          .println(
              language.say(
                  release.id() + "：待审 " + all + " 个文件，显示 " + open.size() + " 个",
                  release.id() + ": " + all + " documents in doubt, " + open.size() + " shown"));
    }
  }

  private void print(OpenReview review) {
    out()
        .printf(
            "%s  %s  %s  %s  %s%n",
            review.docId().substring(0, 12),
            review.name().isEmpty() ? language.say("（文中无单位名称）", "(no name)") : review.name(),
            Objects.toString(review.fiscalYear(), "—"),
            Objects.toString(review.regions(), "—"),
            review.file());
    CandidateLines.of(review.candidates(), language.language()).forEach(out()::println);
  }
}
