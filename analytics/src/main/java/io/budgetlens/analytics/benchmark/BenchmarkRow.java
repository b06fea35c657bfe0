package io.budgetlens.analytics.benchmark;

import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.analytics.peer.LeftOut;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.metric.AbsenceReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value among its peers, with what it was computed from.
 *
 * @param standing the place among the peers; its absence may differ from the value's
 * @param leftOut why the unit is not compared, where it is not
 */
public record BenchmarkRow(
    MetricValue value, String peerGroup, Standing standing, @Nullable LeftOut leftOut) {

  static BenchmarkRow of(Row row) {
    String leftOut = row.textOrNull("left_out_reason");
    return new BenchmarkRow(
        MetricValue.of(row),
        row.text("peer_group"),
        Standing.of(row),
        leftOut == null ? null : LeftOut.find(leftOut).orElseThrow());
  }

  /**
   * A place among peers.
   *
   * @param peers how many peers have a value
   * @param leftOut how many records of the same year, tier and scope do not count as peers: left
   *     out by the rule, or without a value
   * @param rank 1 is the best in the metric's direction; equals share a rank
   * @param percentile the share of the other peers that are worse, equals counting half
   * @param absence why there is no rank
   */
  public record Standing(
      int peers,
      int leftOut,
      @Nullable Integer rank,
      @Nullable BigDecimal percentile,
      @Nullable BigDecimal median,
      @Nullable BigDecimal lowerQuartile,
      @Nullable BigDecimal upperQuartile,
      @Nullable AbsenceReason absence) {

    /** Reads the columns of {@code benchmark}, its reason from {@code rank_absence}. */
    public static Standing of(Row row) {
      String absence = row.textOrNull("rank_absence");
      return new Standing(
          row.integer("peers"),
          row.integer("left_out"),
          row.integerOrNull("rank"),
          row.decimalOrNull("percentile"),
          row.decimalOrNull("median"),
          row.decimalOrNull("lower_quartile"),
          row.decimalOrNull("upper_quartile"),
          absence == null ? null : AbsenceReason.find(absence).orElseThrow());
    }
  }
}
