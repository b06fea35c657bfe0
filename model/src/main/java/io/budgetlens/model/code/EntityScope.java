package io.budgetlens.model.code;

import java.util.Locale;

/** Whose money a record counts: 本级, the unit itself; 汇总, with its subordinate units. */
public enum EntityScope {
  OWN,
  CONSOLIDATED;

  /** The wire form: {@code own} or {@code consolidated}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
