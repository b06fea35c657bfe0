package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What cells of a record tell of an indicator's target, as a form would tell it: sign, value and
 * unit put together, and the number in them.
 *
 * @param nature {@code positive}, {@code negative}, {@code equal} or {@code qualitative}; absent
 *     where nothing tells
 * @param operator one of ≥ ≤ = &gt; &lt;
 * @param words absent where the value is blank
 * @param number absent where the words are no single number
 * @param unit of the number
 */
public record CellQuantity(
    @Nullable String nature,
    @Nullable String operator,
    @Nullable String words,
    @Nullable BigDecimal number,
    @Nullable String unit) {

  /**
   * @param nature one of the four, or a sign
   * @param operator a sign
   */
  public static CellQuantity of(
      @Nullable String nature,
      @Nullable String operator,
      @Nullable String value,
      @Nullable String unit) {
    boolean signed = nature != null && Quantity.isSign(folded(nature));
    String sign = operator == null && signed ? nature : operator;
    String words = words(sign, value, unit);
    Quantity told = Quantity.of(folded(words));
    String shown = told.operator() == null ? Quantity.of(folded(sign)).operator() : told.operator();
    Quantity quantity = new Quantity(shown, told.number(), told.unit());
    String direction = nature == null || signed ? Quantity.nature(sign, quantity, words) : nature;
    String counted = told.unit() == null ? unit : told.unit();
    return new CellQuantity(direction, shown, words, told.number(), counted);
  }

  private static @Nullable String words(
      @Nullable String sign, @Nullable String value, @Nullable String unit) {
    if (value == null) {
      return null;
    }
    String signed =
        sign == null || Quantity.of(folded(value)).operator() != null ? value : sign + value;
    return unit == null || signed.endsWith(unit) ? signed : signed + unit;
  }

  private static String folded(@Nullable String words) {
    return words == null ? "" : PlainText.of(words, 0, words.length()).text();
  }
}
