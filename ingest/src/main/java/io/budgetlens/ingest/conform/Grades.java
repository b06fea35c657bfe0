package io.budgetlens.ingest.conform;

import io.budgetlens.model.scheme.GradeBand;
import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.scheme.Schemes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the words for grades mean, as all schemes together tell; a word of two meanings has none.
 */
final class Grades {
  private static final Map<String, String> MEANING = meanings();

  private Grades() {}

  static @Nullable String of(String written) {
    return MEANING.get(written);
  }

  static String sql(String column) {
    return MEANING.entrySet().stream()
        .map(e -> " when '" + e.getKey() + "' then '" + e.getValue() + "'")
        .collect(Collectors.joining("", "case " + column, " end"));
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new TreeMap<>();
    for (Scheme scheme : Schemes.builtIn().all()) {
      for (GradeBand grade : scheme.grades()) {
        grade.standard().forEach(w -> meanings.merge(w, grade.id(), Grades::same));
        grade.colloquial().forEach(w -> meanings.merge(w, grade.id(), Grades::same));
      }
    }
    meanings.values().removeIf(String::isEmpty);
    return meanings;
  }

  private static String same(String one, String other) {
    return one.equals(other) ? one : "";
  }
}
