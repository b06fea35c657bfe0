package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/** Which of a subject's amounts a word names. */
enum Facet {
  INITIAL("initial_budget", "initial", true),
  ADJUSTED("adjusted_budget", "adjusted", true),
  BUDGET("adjusted_budget", null, true),
  PLAIN_BUDGET(null, null, true),
  EXEC("expenditure", null, false),
  LONE_EXEC("expenditure", null, false),
  LONE_INCOME("income", null, false),
  FINAL("final_accounts", "final", false),
  FINAL_SPENDING("expenditure", "final", false);

  private final @Nullable String unitItem;
  private final @Nullable String stage;
  private final boolean budget;

  Facet(@Nullable String unitItem, @Nullable String stage, boolean budget) {
    this.unitItem = unitItem;
    this.stage = stage;
    this.budget = budget;
  }

  /** The label of a whole unit's amount. */
  Label ofUnit(Term term, boolean finalAccounts) {
    boolean spending = this == LONE_EXEC || this == FINAL_SPENDING;
    String item = finalAccounts && spending ? "expenditure_total" : unitItem;
    return new Label(term, item, stage, budget, false);
  }

  /** The label of a part's amount. */
  Label of(Term part) {
    String item = budget ? part.budgetItem() : part.item();
    return new Label(part, item, stage, budget, false);
  }

  /** Whether the word names the unit's amount only where it stands alone. */
  boolean isLone() {
    return this == LONE_EXEC || this == LONE_INCOME;
  }

  boolean isBudget() {
    return budget;
  }
}
