package io.budgetlens.model.finding;

import java.util.Locale;

/** What a rule found. All but {@link #HOLDS} are findings. */
public enum Outcome {
  /** The figures agree exactly. */
  HOLDS,
  /** The figures differ by no more than the rounding of what is written can explain. */
  ROUNDING,
  /** The figures, or the words, contradict the rule. */
  FAILS,
  /** The rule applies, but a figure it needs was not stated or could not be read. */
  CANNOT_CHECK;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
