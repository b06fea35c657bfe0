package io.budgetlens.cli;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.ingest.publish.Revision;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who revises a lake, and why. */
final class RevisionOptions {
  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
  private String reason = "";

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who.")
  private String by = "";

  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  String reason() {
    return reason;
  }

  String by() {
    return by;
  }

  /** Makes the revision and prints the release that holds it. */
  void make(Revision revision, PrintWriter out) {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      Receipt receipt = new Ingest(lake, engine, Clock.systemUTC()).revise(revision);
      new ReceiptPrinter(language, out).print(receipt);
    }
  }
}
