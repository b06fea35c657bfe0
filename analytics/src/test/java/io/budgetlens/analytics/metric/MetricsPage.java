package io.budgetlens.analytics.metric;

import io.budgetlens.analytics.benchmark.BenchmarkSteps;
import io.budgetlens.model.metric.Band;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.metric.Threshold;
import io.budgetlens.model.text.Words;
import java.util.stream.Collectors;

/** Writes {@code docs/metrics.md} from the registry. */
final class MetricsPage {
  private static final String HEAD =
      """
      # Metrics

      Written from the registry (`model/src/main/resources/io/budgetlens/model/metric/metrics`); \
      a test fails when this page is stale. Rates are fractions with six decimals, rounded half up. \
      An absent value has a reason and is never zero.

      ## How values are compared

      - **Peer group**: first-level budget departments of one fiscal year, region tier and entity \
      scope, e.g. `county|level-1|own`. Own and consolidated are never mixed. Fiscal totals and \
      units of unknown tier or level are left out, with the reason.
      - **peers**: the members of the group that have a value. **left_out**: the other records of the \
      same year, tier and scope, left out by the rule or without a value.
      - **rank**: 1 is the best in the metric's direction; equals share a rank and the next is \
      skipped. `neutral` metrics are ranked from the highest value, which is no judgement.
      - **percentile**: the share of the other peers that are worse, equals counting half: \
      (worse + ½ × other equals) ÷ (peers − 1). A sole best has 1, a sole worst 0, and where all are \
      equal everyone has 0.5.
      - **median, quartiles**: interpolated linearly between the two nearest values.
      - Below %d peers there is no rank, percentile, median or quartile: `too_few_peers`.

      """;

  private MetricsPage() {}

  static String of(Metrics metrics) {
    return HEAD.formatted(BenchmarkSteps.MINIMUM_PEERS)
        + metrics.all().stream().map(MetricsPage::section).collect(Collectors.joining("\n"));
  }

  private static String section(Metric metric) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(metric.id()).append("\n\n");
    text.append("**").append(metric.name().zh()).append("** — ").append(metric.name().en());
    text.append("\n\n").append(metric.definition().zh()).append("\n\n");
    text.append(metric.definition().en()).append("\n\n");
    line(text, "Formula", both(metric.formula().words()));
    line(text, "Denominator basis", "`" + metric.formula().basis().id() + "`");
    line(text, "Direction", direction(metric));
    if (metric.variantOf() != null) {
      line(text, "Variant of", "`" + metric.variantOf() + "`");
    }
    if (metric.reportedAs() != null) {
      line(text, "Reported as", "`" + metric.reportedAs().id() + "`");
    }
    if (!metric.bands().isEmpty()) {
      line(
          text,
          "Bands",
          metric.bands().stream()
              .map(Band::name)
              .map(MetricsPage::both)
              .collect(Collectors.joining("; ")));
    }
    for (Threshold threshold : metric.thresholds()) {
      line(
          text,
          "Threshold `" + threshold.id() + "`",
          both(threshold.meaning()) + ". Source: " + both(threshold.citation().words()));
    }
    line(text, "Jurisdiction", metric.origin().jurisdiction());
    line(text, "Source", both(metric.origin().citation().words()));
    return text.toString();
  }

  private static String direction(Metric metric) {
    String target = metric.target() == null ? "" : " " + metric.target().toPlainString();
    return "`" + metric.direction().id() + target + "`";
  }

  private static String both(Words words) {
    return words.zh() + " / " + words.en();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("- ").append(name).append(": ").append(value).append('\n');
  }
}
