package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code A、B、C分别为1、2、3万元}: numbers that wait until it is clear that they fit their names. */
final class SentenceList {
  private List<Label> names = List.of();
  private final List<Amount> amounts = new ArrayList<>();
  private @Nullable Labels waiting;
  private boolean open;

  /** A name with its number, and its year where the years were listed. */
  record Pair(Label label, Amount amount, @Nullable Integer year) {}

  void start(Labels labels) {
    open = !labels.isEmpty();
    waiting = labels;
    names = List.of();
    amounts.clear();
  }

  /** Takes a number into the list, if a list is being read. */
  boolean take(Amount amount, int gap) {
    if (!open || waiting == null || gap > 12) {
      return false;
    }
    if (amounts.isEmpty()) {
      names = waiting.newestTaking(kindOf(amount));
      if (names.isEmpty()) {
        open = false;
        return false;
      }
    }
    amounts.add(amount);
    return true;
  }

  /** Ends the list: its pairs, or nothing where names (or years) and numbers do not match. */
  List<Pair> drain(List<Integer> years) {
    List<Pair> pairs = new ArrayList<>();
    List<Amount> numbers = withUnits();
    if (names.size() == numbers.size()) {
      for (int i = 0; i < numbers.size(); i++) {
        pairs.add(new Pair(names.get(i), numbers.get(i), null));
      }
    } else if (names.size() == 1 && years.size() == numbers.size()) {
      for (int i = 0; i < numbers.size(); i++) {
        pairs.add(new Pair(names.get(0), numbers.get(i), years.get(i)));
      }
    }
    if (!amounts.isEmpty()) {
      open = false;
      if (waiting != null) {
        waiting.clear();
      }
    }
    amounts.clear();
    names = List.of();
    return pairs;
  }

  /** {@code 1、2、3万元}: bare numbers take the unit of the last one. */
  private List<Amount> withUnits() {
    if (amounts.isEmpty()) {
      return List.of();
    }
    Amount last = amounts.get(amounts.size() - 1);
    return amounts.stream()
        .map(a -> a.kind() == Amount.Kind.BARE ? a.withUnit(last.kind(), last.unit()) : a)
        .filter(a -> a.kind() == last.kind())
        .toList();
  }

  private static Amount.Kind kindOf(Amount amount) {
    return amount.kind() == Amount.Kind.BARE ? Amount.Kind.MONEY : amount.kind();
  }
}
