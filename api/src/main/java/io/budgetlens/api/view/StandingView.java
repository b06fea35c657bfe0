package io.budgetlens.api.view;

import io.budgetlens.analytics.benchmark.BenchmarkRow;
import io.budgetlens.analytics.benchmark.BenchmarkRow.Standing;
import io.budgetlens.model.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A unit's value among its peers.
 *
 * @param peers how many peers have a value
 * @param leftOut how many records of the same year, tier and scope do not count as peers
 * @param rank 1 is the best in the metric's direction; equals share a rank
 * @param percentile the share of the other peers that are worse, equals counting half
 * @param absence why there is no rank
 * @param leftOutReason why the unit is not compared, where it is not
 */
public record StandingView(
    MetricValueView value,
    String peerGroup,
    int peers,
    int leftOut,
    @Nullable Integer rank,
    @Nullable String percentile,
    @Nullable String median,
    @Nullable String lowerQuartile,
    @Nullable String upperQuartile,
    @Nullable Absence absence,
    @Nullable String leftOutReason) {

  public static StandingView of(String unitId, BenchmarkRow row, Metric metric, Reader reader) {
    Standing standing = row.standing();
    var leftOut = row.leftOut();
    return new StandingView(
        MetricValueView.of(unitId, row.value(), metric, reader),
        row.peerGroup(),
        standing.peers(),
        standing.leftOut(),
        standing.rank(),
        Exact.rate(standing.percentile()),
        Exact.rate(standing.median()),
        Exact.rate(standing.lowerQuartile()),
        Exact.rate(standing.upperQuartile()),
        Absence.of(standing.absence(), reader),
        leftOut == null ? null : reader.read(leftOut.words()));
  }
}
