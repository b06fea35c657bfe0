package io.budgetlens.lake.catalogue;

/** The catalogue database cannot be read or written. */
public final class LedgerUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
