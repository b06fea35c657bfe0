package io.budgetlens.analytics.profile;

import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.analytics.unit.Unit;
import java.util.List;

/** A unit with its records, metrics, scores and findings, each in the order of fiscal years. */
public record Profile(
    Unit unit,
    List<RecordYear> records,
    List<MetricValue> metrics,
    List<ScoreRow> scores,
    List<FindingCount> findings) {
  public Profile {
    records = List.copyOf(records);
    metrics = List.copyOf(metrics);
    scores = List.copyOf(scores);
    findings = List.copyOf(findings);
  }
}
