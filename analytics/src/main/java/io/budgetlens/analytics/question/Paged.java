package io.budgetlens.analytics.question;

import java.util.List;

/**
 * A part of a long answer.
 *
 * @param total how many rows the whole answer has
 */
public record Paged<T>(List<T> rows, long total, Page page) {
  public Paged {
    rows = List.copyOf(rows);
  }
}
