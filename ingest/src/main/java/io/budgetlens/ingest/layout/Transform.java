package io.budgetlens.ingest.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a written cell before it is a canonical one, in this order: parts are cut off,
 * then values are exchanged, then numbers, dates and codes are read.
 *
 * @param unit in what an amount is written
 * @param round whether amounts with more decimals than the lake holds are rounded half up; else
 *     they are set aside
 * @param percent whether a rate without a percent sign is a percentage too
 * @param part of a signed amount, what is wanted of it
 * @param date how a date is written; absent where as in {@code 2024-03-31}
 * @param strip words that are cut off
 * @param pad to how many digits a code is filled with zeros in front; 0 for not at all
 * @param map written values and what they stand for; empty for none
 * @param keepUnmapped whether a value that the map lacks stays as it is; else it is set aside
 */
record Transform(
    NumberForm numbers,
    MoneyUnit unit,
    boolean round,
    boolean percent,
    Part part,
    @Nullable DateForm date,
    List<String> strip,
    int pad,
    Map<String, String> map,
    boolean keepUnmapped,
    @Nullable Split split) {
  Transform {
    strip = List.copyOf(strip);
    map = Map.copyOf(map);
  }

  /** What of a signed amount is wanted. */
  enum Part {
    ALL,
    /** Amounts above zero. */
    INCREASES,
    /** Amounts below zero, without their sign. */
    DECREASES
  }

  /**
   * A cell that holds two things, such as a code and a name.
   *
   * @param first whether what stands before the separator is wanted, else what stands after
   */
  record Split(String at, boolean first) {}
}
