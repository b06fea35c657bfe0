package io.budgetlens.model.item;

import io.budgetlens.model.text.Words;

/**
 * Something a document or a record can state.
 *
 * @param id the column and wire name, e.g. {@code adjusted_budget}
 * @param name the Chinese standard term and the English one
 */
public record Item(String id, Measure measure, Words name) {
  private static final String CHANGE = "_change";
  private static final String CHANGE_RATE = "_change_rate";

  /** The difference to the year before, signed, in this item's measure. */
  public Item change() {
    requireChange();
    return new Item(
        id + CHANGE, measure, new Words(name.zh() + "较上年增减额", "change in " + name.en()));
  }

  /** The relative difference to the year before, signed, a fraction. */
  public Item changeRate() {
    requireChange();
    return new Item(
        id + CHANGE_RATE,
        Measure.RATIO,
        new Words(name.zh() + "较上年增减率", "change rate of " + name.en()));
  }

  private void requireChange() {
    if (!measure.hasChange()) {
      throw new IllegalArgumentException("item " + id + " (" + measure + ") has no change");
    }
  }
}
