package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that wait for their numbers, and how far back they stand. */
final class Labels {
  private final List<Label> waiting = new ArrayList<>();
  private @Nullable Label last;
  private int gap;

  Labels copy() {
    Labels copy = new Labels();
    copy.waiting.addAll(waiting);
    copy.last = last;
    copy.gap = gap;
    return copy;
  }

  void add(Label label) {
    waiting.add(label);
    last = label;
    gap = 0;
  }

  /** A facet word says more exactly what its part names. */
  void replaceLast(Label label) {
    if (!waiting.isEmpty()) {
      boolean linked = waiting.remove(waiting.size() - 1).linked();
      add(label.link(linked));
    } else {
      add(label);
    }
  }

  void clear() {
    waiting.clear();
    gap = 0;
  }

  void widen(int characters) {
    gap += characters;
  }

  int gap() {
    return gap;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Nullable Label newest() {
    return waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
  }

  /** The label a number was given to last; a later year's number may be its too. */
  @Nullable Label last() {
    return last;
  }

  void wakeLast() {
    if (waiting.isEmpty() && last != null) {
      waiting.add(last.link(false));
      gap = 0;
    }
  }

  void forget() {
    clear();
    last = null;
  }

  /** The newest label that a number of this kind can belong to, with those listed beside it. */
  List<Label> newestTaking(Amount.Kind kind) {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (waiting.get(i).takes(kind)) {
        return listEndingAt(i, kind);
      }
      if (kind == Amount.Kind.MONEY) {
        return List.of();
      }
    }
    return List.of();
  }

  private List<Label> listEndingAt(int end, Amount.Kind kind) {
    int start = end;
    while (start > 0 && waiting.get(start).linked() && waiting.get(start - 1).takes(kind)) {
      start--;
    }
    return List.copyOf(waiting.subList(start, end + 1));
  }
}
