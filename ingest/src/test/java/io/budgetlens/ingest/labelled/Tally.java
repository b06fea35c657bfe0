package io.budgetlens.ingest.labelled;

import java.util.ArrayList;
import java.util.List;

/** How what was read compares with what should have been. */
record Tally(List<String> right, List<String> extra, List<String> missed) {
  static final Tally EMPTY = new Tally(List.of(), List.of(), List.of());

  static Tally of(List<String> expected, List<String> read) {
    List<String> missed = new ArrayList<>(expected);
    List<String> right = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (String line : read) {
      (missed.remove(line) ? right : extra).add(line);
    }
    return new Tally(right, extra, missed);
  }

  Tally plus(Tally other) {
    return new Tally(
        joined(right, other.right), joined(extra, other.extra), joined(missed, other.missed));
  }

  int expected() {
    return right.size() + missed.size();
  }

  int read() {
    return right.size() + extra.size();
  }

  double precision() {
    return share(right.size(), read());
  }

  double recall() {
    return share(right.size(), expected());
  }

  double f1() {
    return share(2 * right.size(), read() + expected());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
