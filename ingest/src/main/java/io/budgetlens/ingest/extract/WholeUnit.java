package io.budgetlens.ingest.extract;

import java.util.Set;

/** Items that are always the whole unit's, in whatever breakdown they stand. */
final class WholeUnit {
  private static final Set<String> ITEMS =
      Set.of(
          "total_income_and_expenditure",
          "income",
          "expenditure_total",
          "opening_carryover",
          "closing_carryover",
          "carryover");
  private static final Set<String> SPENDING =
      Set.of("expenditure", "expenditure_total", "final_accounts");

  private WholeUnit() {}

  static boolean has(String item) {
    return ITEMS.contains(item);
  }

  /** Whether completing a budget with this is the unit's execution. */
  static boolean isSpending(String item) {
    return SPENDING.contains(item);
  }
}
