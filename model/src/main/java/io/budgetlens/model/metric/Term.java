package io.budgetlens.model.metric;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One summand of a numerator or denominator.
 *
 * @param firstOf the items that may speak: the first that is stated does. More than one only where
 *     the registry says so
 * @param minus whether it is subtracted
 * @param previous whether it is the value of the year before
 * @param magnitude whether its absolute value is taken
 */
public record Term(List<Item> firstOf, boolean minus, boolean previous, boolean magnitude) {
  public Term {
    firstOf = List.copyOf(firstOf);
    if (firstOf.isEmpty()) {
      throw new IllegalArgumentException("a term needs an item");
    }
  }

  /** The term without its sign. */
  Words words() {
    String zh = (previous ? "上年" : "") + named(true, "，无则取");
    String en = named(false, ", else ") + (previous ? " of the previous year" : "");
    return magnitude ? new Words("|" + zh + "|", "|" + en + "|") : new Words(zh, en);
  }

  private String named(boolean chinese, String joint) {
    String names =
        firstOf.stream()
            .map(i -> chinese ? i.name().zh() : i.name().en())
            .collect(Collectors.joining(joint));
    return firstOf.size() == 1 ? names : chinese ? "（" + names + "）" : "(" + names + ")";
  }
}
