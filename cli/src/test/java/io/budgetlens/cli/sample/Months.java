package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A year's spending month by month: slow at first, a rush in December, the year's sum at last. */
final class Months {
  private static final int[] USUAL_PERMILLE = {
    52, 101, 178, 252, 327, 421, 488, 556, 645, 716, 803, 1000
  };

  private Months() {}

  /** Cumulative spending at the end of each month; the twelfth is the year's expenditure. */
  static List<BigDecimal> of(BudgetYear year) {
    BigDecimal whole = year.get("expenditure");
    Draw draw = new Draw(year.unit().code(), year.fiscalYear() + 3000);
    List<BigDecimal> cumulative = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      int permille = USUAL_PERMILLE[month - 1] + (month == 12 ? 0 : draw.between(-20, 20));
      cumulative.add(
          whole.multiply(BigDecimal.valueOf(permille, 3)).setScale(2, RoundingMode.HALF_UP));
    }
    return cumulative;
  }
}
