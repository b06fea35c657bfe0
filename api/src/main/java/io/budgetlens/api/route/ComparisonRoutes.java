package io.budgetlens.api.route;

import io.budgetlens.analytics.benchmark.Benchmark;
import io.budgetlens.analytics.benchmark.BenchmarkQuestion;
import io.budgetlens.analytics.peer.PeerGroup;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.ranking.Ranking;
import io.budgetlens.analytics.ranking.RankingQuestion;
import io.budgetlens.analytics.trend.TrendQuestion;
import io.budgetlens.analytics.trend.TrendSteps;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.view.BenchmarksView;
import io.budgetlens.api.view.GroupView;
import io.budgetlens.api.view.RankingView;
import io.budgetlens.api.view.Reader;
import io.budgetlens.api.view.StandingView;
import io.budgetlens.api.view.TrendView;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A unit over the years and among its peers, and the peers themselves. */
final class ComparisonRoutes {
  private final Metrics metrics;

  ComparisonRoutes(Metrics metrics) {
    this.metrics = metrics;
  }

  List<Endpoint> all() {
    List<String> group = List.of("metric", "fiscal_year", "tier", "scope");
    return List.of(
        Endpoint.one(
            "/v1/units/{unit_id}/trends", List.of("metric", "scope", "from", "to"), this::trends),
        Endpoint.one(
            "/v1/units/{unit_id}/benchmarks",
            List.of("metric", "fiscal_year", "scope"),
            this::standings),
        Endpoint.list(
            "/v1/rankings",
            Stream.concat(group.stream(), Stream.of("region", "order")).toList(),
            this::ranking),
        Endpoint.one("/v1/benchmarks", group, this::group));
  }

  private Answer trends(Asked asked, Reading reading) {
    List<String> kept =
        Stream.concat(
                TrendSteps.metrics(metrics).stream().map(Metric::id),
                TrendSteps.ITEMS.stream().map(Item::id))
            .toList();
    List<String> wanted =
        asked.choice("metric", kept, Function.identity()).map(List::of).orElse(kept);
    EntityScope scope = Filters.scope(asked).orElse(null);
    FiscalYear from = asked.fiscalYear("from").orElse(null);
    FiscalYear to = asked.fiscalYear("to").orElse(null);
    String unitId = asked.unit().value();
    Reader reader = reading.reader(asked);
    return Answer.of(
        reading.ask(
            release -> {
              UnitRoutes.requireUnit(release, asked);
              return wanted.stream()
                  .map(m -> new TrendQuestion(asked.unit(), m, scope, from, to).answer(release))
                  .map(trend -> TrendView.of(unitId, trend, reader))
                  .toList();
            }));
  }

  private Answer standings(Asked asked, Reading reading) {
    BenchmarkQuestion question =
        new BenchmarkQuestion(
            asked.unit(),
            Filters.metric(asked, metrics).orElse(null),
            asked.fiscalYear("fiscal_year").orElse(null),
            Filters.scope(asked).orElse(null));
    Reader reader = reading.reader(asked);
    return Answer.of(reading.ask(release -> standings(asked, question, release, reader)));
  }

  private static BenchmarksView standings(
      Asked asked, BenchmarkQuestion question, OpenRelease release, Reader reader) {
    UnitRoutes.requireUnit(release, asked);
    Benchmark benchmark = question.answer(release);
    List<StandingView> standings =
        benchmark.rows().stream()
            .map(
                row ->
                    StandingView.of(
                        asked.unit().value(), row, release.metric(row.value().metric()), reader))
            .toList();
    return BenchmarksView.of(standings, benchmark.absence(), reader);
  }

  private Answer ranking(Asked asked, Page page, Reading reading) {
    RankingQuestion question = question(asked, page);
    Ranking ranking = reading.ask(question::answer);
    Reader reader = reading.reader(asked);
    GroupView group = GroupView.of(ranking, question.fiscalYear(), question.group(), reader);
    return new Answer(
        RankingView.of(group, ranking, reader),
        new Answer.Part(ranking.rows().page(), ranking.rows().total()));
  }

  private Answer group(Asked asked, Reading reading) {
    RankingQuestion question = question(asked, new Page(1, 0));
    return Answer.of(
        GroupView.of(
            reading.ask(question::answer),
            question.fiscalYear(),
            question.group(),
            reading.reader(asked)));
  }

  private RankingQuestion question(Asked asked, Page page) {
    PeerGroup group =
        new PeerGroup(Filters.requiredTier(asked), Filters.scope(asked).orElse(EntityScope.OWN));
    boolean worstFirst =
        asked
            .choice("order", List.of("best", "worst"), Function.identity())
            .map("worst"::equals)
            .orElse(false);
    return new RankingQuestion(
        Filters.requiredMetric(asked, metrics),
        Filters.requiredYear(asked),
        group,
        Filters.region(asked).orElse(null),
        worstFirst,
        page);
  }
}
