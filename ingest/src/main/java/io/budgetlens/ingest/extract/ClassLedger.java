package io.budgetlens.ingest.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of a document, each once: the table that tells the nature of spending speaks. */
final class ClassLedger {
  private final Map<Key, ClassSpending> classes = new LinkedHashMap<>();

  private record Key(ClassSpending.Classification classification, String code) {}

  void add(ClassSpending spending) {
    classes.merge(
        new Key(spending.classification(), spending.code()),
        spending,
        (known, other) -> tellsMore(other, known) ? other : known);
  }

  private static boolean tellsMore(ClassSpending one, ClassSpending other) {
    boolean nature = one.basicExpenditure() != null || one.projectExpenditure() != null;
    boolean known = other.basicExpenditure() != null || other.projectExpenditure() != null;
    return nature && !known;
  }

  List<ClassSpending> all() {
    return List.copyOf(classes.values());
  }
}
