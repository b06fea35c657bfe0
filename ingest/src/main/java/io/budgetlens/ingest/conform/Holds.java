package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many digits the column of a measure holds. */
record Holds(int whole, int decimals) {
  /** A number of no known measure: {@code decimal(24,6)}. */
  static final Holds QUANTITY = new Holds(18, 6);

  static Holds of(Measure measure) {
    return switch (measure) {
      case MONEY -> new Holds(16, 2);
      case RATIO -> new Holds(6, 6);
      case POINTS -> new Holds(4, 2);
      case PERSONS, COUNT, TEXT -> new Holds(9, 0);
    };
  }

  @Nullable RejectReason whyNot(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    if (bare.scale() > decimals) {
      return decimals == 0 ? RejectReason.NOT_WHOLE : RejectReason.TOO_MANY_DECIMALS;
    }
    return bare.precision() - bare.scale() > whole ? RejectReason.TOO_LARGE : null;
  }
}
