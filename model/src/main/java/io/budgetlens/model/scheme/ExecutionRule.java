package io.budgetlens.model.scheme;

import java.math.BigDecimal;

/**
 * How the execution rate becomes points: in proportion to the full marks between two rates.
 *
 * @param kind {@code linear}: proportion without a cap, {@code capped}: no more than full marks,
 *     {@code threshold}: full marks from {@code fullFrom}, none below {@code noneBelow}
 * @param fullFrom the rate from which full marks are given; 1 unless a threshold says otherwise
 * @param noneBelow the rate below which nothing is given; 0 unless a threshold says otherwise
 */
public record ExecutionRule(Kind kind, BigDecimal fullFrom, BigDecimal noneBelow) {
  public ExecutionRule {
    if (noneBelow.signum() < 0 || fullFrom.compareTo(noneBelow) <= 0) {
      throw new IllegalArgumentException(
          "full marks from " + fullFrom + " and none below " + noneBelow + " leave no range");
    }
  }

  /** The points a rate earns, not rounded. */
  public BigDecimal points(BigDecimal rate, BigDecimal max) {
    if (rate.compareTo(noneBelow) < 0) {
      return BigDecimal.ZERO;
    }
    boolean full = kind != Kind.LINEAR && rate.compareTo(fullFrom) >= 0;
    return full ? max : rate.multiply(max);
  }

  /** The shapes a rule can have. */
  public enum Kind {
    LINEAR,
    CAPPED,
    THRESHOLD
  }
}
