package io.budgetlens.model.scheme;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;

/**
 * A part of a score.
 *
 * @param id the item id of its score where one exists, e.g. {@code score_output}
 * @param max full marks
 */
public record Dimension(String id, Words name, BigDecimal max) {
  public Dimension {
    if (max.signum() <= 0) {
      throw new IllegalArgumentException("dimension " + id + " has the full marks " + max);
    }
  }
}
