package io.budgetlens.ingest.check;

import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.Map;

/**
 * What a check compiles to: SQL expressions over {@code stated}.
 *
 * @param applies whether the check has something to say of a row at all
 * @param computed columns computed first, by name; the others may use them
 * @param variant {@code holds}, {@code rounding}, {@code cannot_check…} or a way of failing
 * @param reported what was reported
 * @param expected what it must be
 * @param tolerance how far both may lie apart
 * @param texts placeholders of messages that are words rather than figures
 */
record Parts(
    String applies,
    Map<String, String> computed,
    String variant,
    String reported,
    String expected,
    String tolerance,
    Map<String, Words> texts) {
  static final String NOTHING = "cast(null as decimal(24,6))";

  /** A way a check can end, and what its reported and expected values count. */
  record Ending(String variant, Measure measure) {
    static List<Ending> of(Measure measure, String... variants) {
      return java.util.Arrays.stream(variants).map(v -> new Ending(v, measure)).toList();
    }
  }
}
