package io.budgetlens.api.pin;

/** All places for queries stayed taken for as long as a question may wait. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy() {
    super("every place for a query is taken; ask again in a moment", null, false, false);
  }
}
