package io.budgetlens.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * A region as a name may call it.
 *
 * @param code nine digits
 * @param name its own name without those above it, e.g. {@code 朝阳区}
 * @param until the last year it was called so; absent where it still is
 */
record Region(String code, String name, @Nullable Integer until) {
  private static final int PROVINCE = 2;
  private static final int CITY = 4;
  private static final int COUNTY = 6;

  /** Whether a region is, or lies in, another. */
  static boolean isWithin(String code, String other) {
    return code.startsWith(other.substring(0, digits(other)));
  }

  /** How many digits of a code tell something: 2 for a province, 9 for a township. */
  static int digits(String code) {
    if (code.startsWith("0000000", PROVINCE)) {
      return PROVINCE;
    }
    if (code.startsWith("00000", CITY)) {
      return CITY;
    }
    return code.endsWith("000") ? COUNTY : code.length();
  }

  /** The county of a township, else the region itself. */
  static String county(String code) {
    return code.substring(0, COUNTY) + "000";
  }

  /** The word for its tier, as in 区财政局: its last character, or 自治区. */
  String tierWord() {
    return name.endsWith("自治区") ? "自治区" : name.substring(name.length() - 1);
  }

  boolean isCalledSoIn(@Nullable Integer year) {
    return until == null || (year != null && year <= until);
  }
}
