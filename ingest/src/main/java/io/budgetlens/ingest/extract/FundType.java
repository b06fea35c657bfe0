package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/** The fund an item's name speaks of. */
final class FundType {
  private FundType() {}

  static @Nullable String of(String item) {
    if (item.startsWith("general_budget_")) {
      return "general_budget";
    }
    if (item.startsWith("government_fund_")) {
      return "government_fund";
    }
    if (item.startsWith("special_account_")) {
      return "special_account";
    }
    if (item.startsWith("unit_fund_")) {
      return "unit_fund";
    }
    return item.startsWith("fiscal_") ? "fiscal" : null;
  }
}
