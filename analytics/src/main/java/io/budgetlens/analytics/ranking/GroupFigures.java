package io.budgetlens.analytics.ranking;

import io.budgetlens.lake.engine.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A peer group's size and middle.
 *
 * @param peers how many peers have a value
 * @param leftOut how many records of the same year, tier and scope do not count as peers
 * @param median absent, as the quartiles are, where there are too few peers
 */
public record GroupFigures(
    int peers,
    int leftOut,
    @Nullable BigDecimal median,
    @Nullable BigDecimal lowerQuartile,
    @Nullable BigDecimal upperQuartile) {

  static GroupFigures of(Row row) {
    return new GroupFigures(
        row.integer("peers"),
        row.integer("left_out"),
        row.decimalOrNull("median"),
        row.decimalOrNull("lower_quartile"),
        row.decimalOrNull("upper_quartile"));
  }
}
