package io.budgetlens.model.finding;

import java.util.Locale;

/** How much a finding matters: an error contradicts, a warning needs a reason, info is a doubt. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
