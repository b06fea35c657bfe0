package io.budgetlens.analytics.question;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The known ones nearest to one that is not known, by the pairs of signs they share. What has a
 * Chinese character is a name and is compared with names; anything else is an id and is compared
 * with ids: an id shares signs with a name by chance only.
 */
public final class Nearest {
  private static final int SHOWN = 3;

  /** Below this, in percent, nobody would see a likeness. */
  private static final int LEAST = 30;

  private Nearest() {}

  /** Whether somebody wrote a Chinese name rather than an id. */
  public static boolean isName(String written) {
    return written.codePoints().anyMatch(Character::isIdeographic);
  }

  /** At most three, the nearest first; none where nothing is like it. */
  public static <T> List<T> to(
      String written, List<T> known, Function<T, String> id, Function<T, String> name) {
    Function<T, String> called = isName(written) ? name : id;
    return known.stream()
        .distinct()
        .filter(k -> likeness(written, called.apply(k)) >= LEAST)
        .sorted(Comparator.comparingInt((T k) -> -likeness(written, called.apply(k))))
        .limit(SHOWN)
        .toList();
  }

  /** Twice the shared pairs over all pairs, in percent: 100 for the same name. */
  private static int likeness(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    int all = pairs.size() + others.size();
    pairs.retainAll(others);
    return 200 * pairs.size() / all;
  }

  /** The ends count as pairs of their own, so that a single sign has some. */
  private static Set<String> pairs(String name) {
    String within = "^" + name.toLowerCase(Locale.ROOT).replace(' ', '_').strip() + "$";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= within.length(); i++) {
      pairs.add(within.substring(i, i + 2));
    }
    return pairs;
  }
}
