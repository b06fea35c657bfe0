package io.budgetlens.lake.catalogue;

/** A run that wants to publish no longer holds the lease, or its base is no longer current. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost(String message) {
    super(message);
  }
}
