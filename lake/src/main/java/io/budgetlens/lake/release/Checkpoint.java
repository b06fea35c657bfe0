package io.budgetlens.lake.release;

/**
 * Is told after every file written and every commit made in a lake, so that a test can stop the
 * process exactly there.
 */
@FunctionalInterface
public interface Checkpoint {

  /**
   * @param point {@code file …} or {@code commit …}
   */
  void reached(String point);

  /** Lets everything pass. */
  static Checkpoint none() {
    return point -> {};
  }
}
