package io.budgetlens.ingest.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of units: rename, merge, split, transfer, new or abolish.
 *
 * @param from the old unit; absent where one is founded
 * @param to the new unit; absent where one is abolished
 * @param share what part went over, 0 to 1; absent where it is not told
 * @param fromBegins when the old unit was founded, where that is known
 * @param fromEnds when the old unit ended, where that is known
 */
public record LineageChange(
    @Nullable String from,
    @Nullable String to,
    String kind,
    LocalDate on,
    @Nullable BigDecimal share,
    @Nullable LocalDate fromBegins,
    @Nullable LocalDate fromEnds) {

  /** As messages name it: {@code rename 110112000-201 → 110112000-202 2019-03-25}. */
  public String words() {
    return kind + " " + (from == null ? "" : from) + " → " + (to == null ? "" : to) + " " + on;
  }

  /** Whether the old unit is gone afterwards, or goes by another id. */
  boolean carriesOn() {
    return (kind.equals("rename") || kind.equals("merge")) && !isWithinOne();
  }

  boolean isWithinOne() {
    return from != null && from.equals(to);
  }
}
