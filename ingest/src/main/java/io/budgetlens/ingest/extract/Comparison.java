package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the sentence compares with, and in which direction the next number goes. */
final class Comparison {
  /** The other side of a comparison. */
  enum Base {
    NONE,
    PRIOR,
    BUDGET
  }

  private Base base = Base.NONE;
  private boolean open;
  private @Nullable Integer baseYear;
  private Term.@Nullable Role direction;

  void openWith(Base other, @Nullable Integer year) {
    base = other;
    baseYear = year;
    open = true;
    direction = null;
  }

  /** Goes on comparing with what the sentence before was compared with. */
  static Comparison goingOn(Comparison before) {
    Comparison comparison = new Comparison();
    comparison.base = before.base;
    comparison.baseYear = before.baseYear;
    return comparison;
  }

  void yearOnYear() {
    base = Base.PRIOR;
    open = false;
  }

  void against(Base other) {
    base = other;
  }

  void direct(Term.Role role) {
    direction = role;
    open = false;
  }

  void undirect() {
    direction = null;
  }

  /** What is compared with has been said. */
  void shut() {
    open = false;
  }

  void close() {
    open = false;
    direction = null;
  }

  /** Between the word of comparison and its direction. */
  boolean isOpen() {
    return open;
  }

  boolean isDirected() {
    return direction != null;
  }

  Base base() {
    return base;
  }

  @Nullable Integer baseYear() {
    return baseYear;
  }

  /** The number with the sign of its direction: a fall is negative however it is written. */
  Amount signed(Amount amount) {
    BigDecimal number = amount.number();
    if (direction == Term.Role.DOWN) {
      number = number.abs().negate();
    }
    return new Amount(
        amount.kind(), number, amount.decimals(), amount.unit(), amount.start(), amount.end());
  }
}
