package io.budgetlens.model.code;

/** The tier of a fiscal region, read off its nine-digit code. */
public enum RegionTier {
  NATION,
  PROVINCE,
  CITY,
  COUNTY,
  TOWNSHIP;

  /** The tier's wire form: {@code nation}, {@code province}, … */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
