package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.util.Random;

/**
 * Chance that comes out the same on every machine: seeded by unit and year, so that a department
 * added to the plan leaves all others as they were. Whole numbers only.
 */
final class Draw {
  private final Random random;

  Draw(String unitCode, int fiscalYear) {
    random = new Random(Long.parseLong(unitCode) * 10_007L + fiscalYear * 7_919L);
    random.nextInt();
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** A share of an amount, drawn in ten-thousandths; not rounded. */
  BigDecimal share(BigDecimal amount, int low, int high) {
    return part(amount, between(low, high));
  }

  static BigDecimal part(BigDecimal amount, int tenThousandths) {
    return amount.multiply(BigDecimal.valueOf(tenThousandths)).movePointLeft(4);
  }
}
