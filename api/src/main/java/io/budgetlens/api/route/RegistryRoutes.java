package io.budgetlens.api.route;

import io.budgetlens.analytics.question.Page;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.rule.RuleDescription;
import io.budgetlens.api.view.MetricView;
import io.budgetlens.api.view.Reader;
import io.budgetlens.api.view.ReleaseView;
import io.budgetlens.api.view.RuleView;
import io.budgetlens.api.view.SchemeView;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.scheme.Schemes;
import java.util.List;

/** What measures, scores and judges, and which releases there are. */
final class RegistryRoutes {
  private final Metrics metrics;
  private final Schemes schemes;
  private final List<RuleDescription> rules;

  RegistryRoutes(Metrics metrics, Schemes schemes, List<RuleDescription> rules) {
    this.metrics = metrics;
    this.schemes = schemes;
    this.rules = rules;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.registry("/v1/metrics", List.of(), this::metrics),
        Endpoint.registry("/v1/schemes", List.of(), this::schemes),
        Endpoint.registry("/v1/rules", List.of(), this::rules),
        Endpoint.registry("/v1/releases", List.of(), RegistryRoutes::releases));
  }

  private Answer metrics(Asked asked, Page page, Reading reading) {
    Reader reader = reading.wordsOnly(asked);
    return Answer.of(metrics.all(), page, metric -> MetricView.of(metric, reader));
  }

  private Answer schemes(Asked asked, Page page, Reading reading) {
    Reader reader = reading.wordsOnly(asked);
    return Answer.of(schemes.all(), page, scheme -> SchemeView.of(scheme, reader));
  }

  private Answer rules(Asked asked, Page page, Reading reading) {
    Reader reader = reading.wordsOnly(asked);
    return Answer.of(rules, page, rule -> RuleView.of(rule, reader));
  }

  private static Answer releases(Asked asked, Page page, Reading reading) {
    return Answer.of(reading.releases(), page, ReleaseView::of);
  }
}
