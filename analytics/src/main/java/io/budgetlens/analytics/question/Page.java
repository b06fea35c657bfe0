package io.budgetlens.analytics.question;

/**
 * Which part of a long answer is wanted.
 *
 * @param limit how many rows, at most {@link #LARGEST}
 * @param offset how many rows are passed over
 */
public record Page(int limit, int offset) {
  public static final int LARGEST = 500;
  public static final int USUAL = 50;
  private static final int FARTHEST = 100_000_000;

  public Page {
    if (limit < 1 || limit > LARGEST) {
      throw BadQuestion.outside("limit", limit, 1, LARGEST);
    }
    if (offset < 0 || offset > FARTHEST) {
      throw BadQuestion.outside("offset", offset, 0, FARTHEST);
    }
  }

  public static Page first() {
    return new Page(USUAL, 0);
  }
}
