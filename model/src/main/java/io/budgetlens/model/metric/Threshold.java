package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;

/**
 * A line beyond which a value calls for attention.
 *
 * @param magnitude whether the value's sign is left out of account
 */
public record Threshold(
    String id, Side side, BigDecimal limit, boolean magnitude, Words meaning, Citation citation) {

  /** On which side of the limit attention begins; the limit itself is still in order. */
  public enum Side {
    ABOVE,
    BELOW
  }

  public boolean isCrossedBy(BigDecimal value) {
    BigDecimal measured = magnitude ? value.abs() : value;
    int order = measured.compareTo(limit);
    return side == Side.ABOVE ? order > 0 : order < 0;
  }
}
