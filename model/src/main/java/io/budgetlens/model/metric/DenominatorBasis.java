package io.budgetlens.model.metric;

import java.util.Locale;

/** Which budget a rate is measured against; jurisdictions differ. */
public enum DenominatorBasis {
  INITIAL,
  ADJUSTED,
  APPROVED,
  RECEIVED,
  FINAL_EXPENDITURE,
  UNKNOWN;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
