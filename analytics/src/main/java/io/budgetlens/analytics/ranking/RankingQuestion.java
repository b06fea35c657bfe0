package io.budgetlens.analytics.ranking;

import io.budgetlens.analytics.peer.PeerGroup;
import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A peer group ranked by a metric in one fiscal year.
 *
 * @param region the leading digits of the region's code, to show some of the group only; ranks stay
 *     those of the whole group
 * @param worstFirst whether the list begins with the last rank
 */
public record RankingQuestion(
    String metric,
    FiscalYear fiscalYear,
    PeerGroup group,
    @Nullable String region,
    boolean worstFirst,
    Page page) {
  private static final Pattern REGION = Pattern.compile("[0-9]{1,9}");

  public RankingQuestion {
    if (region != null && !REGION.matcher(region).matches()) {
      throw new BadQuestion(
          "region",
          new Words(
              "“" + region + "”不是区划代码的前几位数字",
              "'" + region + "' are not the leading digits of a region"));
    }
  }

  /** Peers without a rank come last, by unit id. */
  public Ranking answer(OpenRelease release) {
    Metric asked = release.metric(metric);
    if (!release.isAnalysed()) {
      return new Ranking(asked, null, new Paged<>(List.of(), 0, page), AbsenceReason.NOT_ANALYSED);
    }
    Step rows =
        step("ranking_rows")
            .with("region", region == null ? "" : region)
            .with("sign", worstFirst ? -1 : 1);
    return new Ranking(
        asked,
        release.askFirst(step("ranking_group"), GroupFigures::of).orElse(null),
        release.askPage(rows, page, RankingRow::of),
        null);
  }

  private Step step(String name) {
    return Step.beside(RankingQuestion.class, name)
        .with("metric", metric)
        .with("fiscal_year", fiscalYear.value())
        .with("peer_group", group.id());
  }
}
