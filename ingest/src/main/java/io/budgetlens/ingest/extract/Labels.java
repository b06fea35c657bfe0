package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that wait for their numbers, and how far back they stand. */
final class Labels {
  private static final int MOST = 24;

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
    if (waiting.size() == MOST) {
      waiting.remove(0);
    }
    waiting.add(label);
    last = label;
    gap = 0;
  }

  /** A facet word says more exactly what its part, and the parts listed with it, name. */
  void refine(Facet facet, Label label) {
    int at = waiting.size() - 1;
    boolean linked = waiting.get(at).linked();
    waiting.set(at, label.link(linked));
    while (linked && at > 0) {
      at--;
      linked = waiting.get(at).linked();
      if (waiting.get(at).term().is(Term.Role.PART)) {
        waiting.set(at, facet.of(waiting.get(at).term()).link(linked));
      }
    }
    last = waiting.get(waiting.size() - 1);
    gap = 0;
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

  boolean endInScore() {
    Label newest = newest();
    return newest != null && newest.term().is(Term.Role.SCORE);
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
