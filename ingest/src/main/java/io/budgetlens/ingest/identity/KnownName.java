package io.budgetlens.ingest.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name or a code that a unit is known by.
 *
 * @param unitCode absent where the unit is known by name only
 * @param kind {@link #CURRENT} or a kind of {@code unit_alias}
 * @param validFrom since when it is called so, or for the current name when it was founded
 * @param validTo until when
 */
public record KnownName(
    String unitId,
    @Nullable String regionCode,
    @Nullable String province,
    @Nullable String unitCode,
    @Nullable String parentName,
    String name,
    String kind,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public static final String CURRENT = "current";

  /** A name of a unit that ended when it was renamed into another unit. */
  public static final String RENAMED = "renamed";

  /** The name of the unit that was renamed into this one, from that day on. */
  public static final String PREDECESSOR = "predecessor";

  public static final String FORMER = "former_name";
  public static final String CONFIRMED = "confirmed";
  public static final String CODE = "code";
  public static final String CREDIT_CODE = "social_credit_code";

  boolean isCode() {
    return kind.equals(CODE) || kind.equals(CREDIT_CODE);
  }
}
