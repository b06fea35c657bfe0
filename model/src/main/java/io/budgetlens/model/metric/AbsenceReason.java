package io.budgetlens.model.metric;

import java.util.Locale;

/** Why a value is not there. A value is never replaced by zero. */
public enum AbsenceReason {
  NUMERATOR_MISSING,
  DENOMINATOR_MISSING,
  DENOMINATOR_ZERO,
  OUT_OF_RANGE,
  NO_PREVIOUS_YEAR,
  UNIT_DID_NOT_EXIST,
  NOT_PUBLISHED,
  NOT_COLLECTED,
  TOO_FEW_PEERS,
  NOT_A_PEER,
  NOT_ANALYSED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
