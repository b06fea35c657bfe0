package io.budgetlens.analytics.question;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The known names nearest to one that is not known, by the pairs of signs they share. */
public final class Nearest {
  private static final int SHOWN = 3;

  /** Below this nobody would see a likeness. */
  private static final double LEAST = 0.3;

  private Nearest() {}

  /**
   * At most three, the nearest first; none where nothing is like it.
   *
   * @param names what one of the known is called, in any language
   */
  public static <T> List<T> to(String written, List<T> known, Function<T, List<String>> names) {
    return known.stream()
        .distinct()
        .filter(k -> likeness(written, names.apply(k)) >= LEAST)
        .sorted(Comparator.comparingDouble((T k) -> -likeness(written, names.apply(k))))
        .limit(SHOWN)
        .toList();
  }

  private static double likeness(String written, List<String> names) {
    return names.stream().mapToDouble(n -> likeness(written, n)).max().orElse(0);
  }

  /** Twice the shared pairs over all pairs: 1 for the same name, 0 where nothing is shared. */
  private static double likeness(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    int all = pairs.size() + others.size();
    pairs.retainAll(others);
    return 2.0 * pairs.size() / all;
  }

  /** The ends count as pairs of their own, so that a single sign has some. */
  private static Set<String> pairs(String name) {
    String within = "^" + name.toLowerCase(Locale.ROOT).replace('_', ' ').strip() + "$";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= within.length(); i++) {
      pairs.add(within.substring(i, i + 2));
    }
    return pairs;
  }
}
