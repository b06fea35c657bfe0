package io.budgetlens.ingest.review;

import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on documents in doubt.
 *
 * @param about the name as written, for all documents of that name, or the beginning of a
 *     document's id (8 characters or more), for that one only
 * @param kind what was decided
 * @param unit the unit they speak of; only with {@link Kind#IS}
 * @param region where a new unit lies; only with {@link Kind#NEW}
 * @param by who decided
 * @param reason why
 */
public record Decision(
    String about,
    Kind kind,
    @Nullable UnitId unit,
    @Nullable RegionCode region,
    String by,
    String reason) {

  /** What a decision says. */
  public enum Kind {
    /** They speak of a known unit. */
    IS,
    /** They speak of a unit that is not known yet. */
    NEW,
    /** They speak of no unit. */
    NONE
  }

  public Decision {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a decision says who made it and why");
    }
    if ((kind == Kind.IS) != (unit != null)) {
      throw new IllegalArgumentException("a decision for a unit names it, and no other does");
    }
  }
}
