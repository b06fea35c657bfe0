package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** The rates as a department reports them: fractions to four decimals, rounded half up. */
final class Rates {
  private Rates() {}

  static void into(Map<String, BigDecimal> items) {
    ratio(items, "execution_rate", "expenditure", "adjusted_budget");
    ratio(items, "carryover_rate", "carryover", "adjusted_budget");
    ratio(items, "staffing_rate", "staff_actual", "staff_authorised");
    BigDecimal initial = items.get("initial_budget");
    BigDecimal accounts = items.get("final_accounts");
    if (initial != null && accounts != null) {
      items.put("budget_final_variance", of(accounts.subtract(initial), initial));
    }
  }

  private static void ratio(
      Map<String, BigDecimal> items, String rate, String numerator, String denominator) {
    BigDecimal above = items.get(numerator);
    BigDecimal below = items.get(denominator);
    if (above != null && below != null && below.signum() != 0) {
      items.put(rate, of(above, below));
    }
  }

  static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, 4, RoundingMode.HALF_UP);
  }
}
