package io.budgetlens.api.view;

import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are written on the wire: decimal strings, so that no reader's floating point
 * touches them. Money and points have two decimals, rates six, persons and counts none; where a
 * value is finer than that, it keeps its decimals rather than being rounded.
 */
final class Exact {
  private Exact() {}

  static @Nullable String rate(@Nullable BigDecimal value) {
    return of(value, Measure.RATIO);
  }

  static @Nullable String points(@Nullable BigDecimal value) {
    return of(value, Measure.POINTS);
  }

  /** A value in a wire unit, e.g. {@code CNY}. */
  static @Nullable String of(@Nullable BigDecimal value, @Nullable String unit) {
    return of(
        value,
        Arrays.stream(Measure.values())
            .filter(m -> m.unit().equals(unit))
            .findFirst()
            .orElse(Measure.TEXT));
  }

  static @Nullable String of(@Nullable BigDecimal value, Measure measure) {
    return value == null ? null : written(value, measure);
  }

  static String written(BigDecimal value, Measure measure) {
    int decimals = Math.max(decimals(measure), value.stripTrailingZeros().scale());
    return value.setScale(decimals).toPlainString();
  }

  private static int decimals(Measure measure) {
    return switch (measure) {
      case MONEY, POINTS -> 2;
      case RATIO -> 6;
      case PERSONS, COUNT, TEXT -> 0;
    };
  }
}
