package io.budgetlens.ingest.identity;

import io.budgetlens.model.identity.IdentityReason;
import java.math.BigDecimal;

/** A unit that a mention may mean, and why. */
public record Candidate(KnownName name, IdentityReason reason) {

  public String unitId() {
    return name.unitId();
  }

  public BigDecimal confidence() {
    return reason.confidence();
  }
}
