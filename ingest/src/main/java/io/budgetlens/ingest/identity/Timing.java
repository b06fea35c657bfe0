package io.budgetlens.ingest.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a fiscal year lies against the time a name was used. */
enum Timing {
  WITHIN,
  BEFORE,
  /** The year after the last one: accounts of a dissolved body are still published under it. */
  JUST_AFTER,
  AFTER,
  /** The name has ended and the fiscal year is not told. */
  UNTOLD;

  static Timing of(@Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (year == null) {
      return to == null ? WITHIN : UNTOLD;
    }
    if (from != null && year < from.getYear()) {
      return BEFORE;
    }
    if (to == null || year <= to.getYear()) {
      return WITHIN;
    }
    return year == to.getYear() + 1 ? JUST_AFTER : AFTER;
  }
}
