package io.budgetlens.analytics;

import io.budgetlens.model.text.Words;

/** Told of each step of an analysis as it begins. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (step, number, of) -> {};

  /**
   * @param number counts from 1
   * @param of how many steps there are
   */
  void begins(Words step, int number, int of);
}
