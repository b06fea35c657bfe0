package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** How a reading compares with what a careful reader finds: right, wrongly read, missed. */
record Score(List<String> right, List<String> wrong, List<String> missed) {

  static Score of(List<String> expected, List<String> read) {
    List<String> missed = new ArrayList<>(expected);
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String line : read) {
      (missed.remove(line) ? right : wrong).add(line);
    }
    return new Score(right, wrong, missed);
  }

  Score plus(Score other) {
    return new Score(
        joined(right, other.right), joined(wrong, other.wrong), joined(missed, other.missed));
  }

  double precision() {
    return share(right.size(), wrong.size());
  }

  double recall() {
    return share(right.size(), missed.size());
  }

  String summary() {
    return "right %d, wrong %d, missed %d, precision %.4f, recall %.4f"
        .formatted(right.size(), wrong.size(), missed.size(), precision(), recall());
  }

  private static double share(int part, int rest) {
    return part + rest == 0 ? 1 : (double) part / (part + rest);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
