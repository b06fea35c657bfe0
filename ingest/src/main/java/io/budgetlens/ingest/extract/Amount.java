package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as written, with its unit.
 *
 * @param number the digits' value in the unit written, signed
 * @param decimals how many digits stand behind the point
 * @param unit the unit's words, empty for a bare number
 * @param start where the number starts in the plain text; {@code end} where its unit ends
 */
record Amount(Kind kind, BigDecimal number, int decimals, String unit, int start, int end) {

  /** What a number counts. {@code OTHER} is a number of something we do not read. */
  enum Kind {
    MONEY(Measure.MONEY),
    PERCENT(Measure.RATIO),
    PERSONS(Measure.PERSONS),
    POINTS(Measure.POINTS),
    COUNT(Measure.COUNT),
    BARE(null),
    OTHER(null);

    private final @Nullable Measure measure;

    Kind(@Nullable Measure measure) {
      this.measure = measure;
    }

    @Nullable Measure measure() {
      return measure;
    }
  }

  Amount withUnit(Kind kind, String unit) {
    return new Amount(kind, number, decimals, unit, start, end);
  }

  /** Whether this is a number of what an item measures. */
  boolean measures(Measure measure) {
    return kind.measure() == measure;
  }

  /** Yuan for money, a fraction for a percentage, else the number. */
  BigDecimal value() {
    if (kind == Kind.MONEY) {
      return yuan(number);
    }
    return kind == Kind.PERCENT ? number.movePointLeft(2) : number;
  }

  /** Half of the last digit written, in the measure of {@link #value()}; 0 for what is counted. */
  BigDecimal halfStep() {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    return switch (kind) {
      case MONEY -> yuan(half);
      case PERCENT -> half.movePointLeft(2);
      case POINTS -> half;
      default -> BigDecimal.ZERO;
    };
  }

  private BigDecimal yuan(BigDecimal written) {
    BigDecimal yuan = written.multiply(MoneyUnit.yuan(unit)).stripTrailingZeros();
    return yuan.setScale(Math.max(2, yuan.scale()), RoundingMode.UNNECESSARY);
  }
}
