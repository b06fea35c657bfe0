package io.budgetlens.bench;

import io.budgetlens.bench.Limit.Measure;
import java.io.PrintStream;
import java.util.Locale;

/** The table of what was measured, as Markdown. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void begin(Size size, int pairs) {
    out.printf("Size: %s; median of %d pairs.%n%n", size.id(), pairs);
    out.println("| # | what | measure | product | reference | ratio | target | verdict |");
    out.println("|---|---|---|---|---|---|---|---|");
  }

  void notRun(Target target) {
    for (Limit limit : target.limits()) {
      row(target, limit, "", "", "", "not run");
    }
  }

  void tell(Target target, Comparison comparison) {
    for (Limit limit : target.limits()) {
      Measure measure = limit.measure();
      double ratio = comparison.ratio(measure);
      if (Double.isNaN(ratio)) {
        row(target, limit, "", "", "", "not run");
      } else {
        row(
            target,
            limit,
            measure.said(comparison.product(measure)),
            measure.said(comparison.reference(measure)),
            "%.2f ×".formatted(ratio),
            verdict(target, limit.isMetBy(ratio)));
      }
    }
  }

  private static String verdict(Target target, boolean met) {
    return (met ? "met" : "missed") + (target.isJudged() ? "" : " (told besides)");
  }

  private void row(
      Target target, Limit limit, String product, String reference, String ratio, String verdict) {
    out.printf(
        "| %d | %s | %s | %s | %s | %s | %s | %s |%n",
        target.number(),
        target.what(),
        limit.measure().name().toLowerCase(Locale.ROOT),
        product,
        reference,
        ratio,
        limit,
        verdict);
    out.flush();
  }
}
