package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/**
 * A word of the trade, from {@code terms.csv}.
 *
 * @param item the item it names, or the facet of a {@code FACET}; empty where it names none
 * @param budgetItem the item it names where a budget is being broken down, absent where none
 */
record Term(Role role, String item, @Nullable String budgetItem) {

  /** What a word does to the numbers around it. */
  enum Role {
    TOP,
    PART,
    SUBJECT,
    AFFECTED,
    FACET,
    COMPLETION,
    RATE,
    TOTAL,
    GOT,
    SCORE,
    FULLMARK,
    DEDUCT,
    GRADE,
    STAFF,
    MAYBE_STAFF,
    FOREIGN_STAFF,
    COUNT,
    BELOW,
    COMPARE,
    YOY,
    PRIOR,
    CURRENT,
    FUTURE,
    UP,
    DOWN,
    SIGNED,
    NOT_CHANGE,
    SHARE,
    AMONG,
    RESPECTIVELY,
    EACH,
    CAUSE,
    PURPOSE,
    TARGET,
    NEUTRAL,
    FUND,
    ASIDE,
    SAME,
    CLASS,
    FOREIGN
  }

  boolean is(Role wanted) {
    return role == wanted;
  }
}
