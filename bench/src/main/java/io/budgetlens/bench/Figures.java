package io.budgetlens.bench;

/**
 * What one process took.
 *
 * @param count rows or documents it worked through
 * @param seconds from its start to its end
 * @param peakBytes the most memory it held at a time; 0 where the system does not tell
 */
record Figures(long count, double seconds, long peakBytes) {
  double rate() {
    return count / seconds;
  }
}
