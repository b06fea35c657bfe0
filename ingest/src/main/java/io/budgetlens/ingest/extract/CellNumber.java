package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The number that is all a cell holds; brackets around it make it negative. */
final class CellNumber {
  private CellNumber() {}

  static @Nullable Amount of(String plain) {
    String text = plain;
    boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    int from = bracketed ? 1 : 0;
    int to = bracketed ? text.length() - 1 : text.length();
    if (from >= to || !Numbers.startsAt(text, from)) {
      return null;
    }
    String inside = text.substring(from, to);
    Token token = Numbers.at(inside, 0);
    Amount amount = token.amount();
    if (amount == null || amount.end() != inside.length() || amount.kind() == Amount.Kind.OTHER) {
      return null;
    }
    BigDecimal number = bracketed ? amount.number().negate() : amount.number();
    return new Amount(amount.kind(), number, amount.decimals(), amount.unit(), 0, plain.length());
  }
}
