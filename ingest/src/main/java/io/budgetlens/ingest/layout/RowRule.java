package io.budgetlens.ingest.layout;

import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of the rows that meet all conditions.
 *
 * @param words why, as receipts and rejected rows tell it
 */
record RowRule(String id, List<Condition> when, Action action, Words words) {
  RowRule {
    when = List.copyOf(when);
  }

  /** A row's fate. */
  enum Action {
    /** The row is read. */
    KEEP,
    /** The row is no record of this kind, such as a total: it is counted and left out. */
    SKIP,
    /** The row should be a record and cannot be told: it goes to the rejected rows. */
    SET_ASIDE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The fate of rows that no rule fits. */
  static RowRule otherwise(Action action) {
    return new RowRule(
        "no_rule", List.of(), action, new Words("没有适用的行规则", "no rule of the layout fits the row"));
  }
}
