package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.publish.Receipt.Refused;
import java.util.ArrayList;
import java.util.List;

/** Files that were refused: the first of them by name, all of them by number. */
final class Refusals {
  private final List<Refused> named = new ArrayList<>();
  private long count;

  void add(Refused refused) {
    count++;
    if (named.size() < Receipt.NAMED) {
      named.add(refused);
    }
  }

  void add(Refusals others) {
    others.named.forEach(this::add);
    count += others.count - others.named.size();
  }

  /** Counts some that are not named. */
  void count(long more) {
    count += more;
  }

  List<Refused> named() {
    return List.copyOf(named);
  }

  long count() {
    return count;
  }
}
