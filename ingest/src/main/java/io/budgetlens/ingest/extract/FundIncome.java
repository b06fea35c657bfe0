package io.budgetlens.ingest.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The incomes of one fund each: what is said to be spent beside one is that fund's. */
final class FundIncome {
  private static final Set<String> ITEMS =
      Set.of(
          "fiscal_appropriation_income",
          "general_budget_appropriation_income",
          "government_fund_income");

  private FundIncome() {}

  /** Whether what is told beside this income is the fund's and never the whole unit's. */
  static boolean isMinor(@Nullable String item) {
    return "government_fund_income".equals(item);
  }

  static boolean has(@Nullable String item) {
    return item != null && ITEMS.contains(item);
  }
}
