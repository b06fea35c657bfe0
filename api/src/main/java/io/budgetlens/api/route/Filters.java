package io.budgetlens.api.route;

import io.budgetlens.api.param.Asked;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.RegionTier;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The filters that several paths share, under the same names everywhere. */
final class Filters {
  private static final Pattern REGION = Pattern.compile("[0-9]{1,9}");

  private Filters() {}

  static Optional<String> region(Asked asked) {
    return asked.form(
        "region",
        REGION,
        new Words("财政区划代码的前 1 至 9 位数字", "the first 1 to 9 digits of a region's code"));
  }

  static Optional<RegionTier> tier(Asked asked) {
    return asked.choice("tier", List.of(RegionTier.values()), RegionTier::id);
  }

  static RegionTier requiredTier(Asked asked) {
    return asked.required(
        "tier",
        tier(asked),
        new Words("province、city、county、township 之一", "one of province, city, county, township"));
  }

  static Optional<EntityScope> scope(Asked asked) {
    return asked.choice("scope", List.of(EntityScope.values()), EntityScope::id);
  }

  static EntityScope requiredScope(Asked asked) {
    return asked.required(
        "scope", scope(asked), new Words("own 或 consolidated", "own or consolidated"));
  }

  static FiscalYear requiredYear(Asked asked) {
    return asked.required(
        "fiscal_year",
        asked.fiscalYear("fiscal_year"),
        new Words("预算年度，如 2023", "a fiscal year, e.g. 2023"));
  }

  static Optional<String> metric(Asked asked, Metrics metrics) {
    return asked.choice("metric", metrics.all(), Metric::id).map(Metric::id);
  }

  static String requiredMetric(Asked asked, Metrics metrics) {
    return asked.required(
        "metric",
        metric(asked, metrics),
        new Words(
            "/v1/metrics 列出的指标，如 budget_execution_rate",
            "a metric of /v1/metrics, e.g. budget_execution_rate"));
  }
}
