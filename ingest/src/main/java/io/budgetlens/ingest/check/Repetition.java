package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two amounts are exactly equal in a year and in the year before: once is nothing, twice a doubt.
 */
record Repetition(List<AtMost.Pair> pairs) implements Check {
  Repetition {
    pairs = List.copyOf(pairs);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    pairs.forEach(p -> names.addAll(p.left().names()));
    pairs.forEach(p -> names.addAll(p.right().names()));
    return names;
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>();
    for (AtMost.Pair pair : pairs) {
      quoted.addAll(pair.left().names());
      quoted.addAll(pair.right().names());
    }
    return quoted;
  }

  @Override
  public Set<String> checkedNames() {
    Set<String> names = new TreeSet<>();
    pairs.forEach(p -> names.addAll(p.left().names()));
    return names;
  }

  @Override
  public List<Ending> endings() {
    return pairs.stream()
        .map(
            p ->
                new Ending(
                    p.name(), StatedColumns.quantity(p.left().terms().get(0).name()).measure()))
        .toList();
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return this;
  }

  @Override
  public Parts parts(String prefix) {
    StringBuilder variant = new StringBuilder("case");
    StringBuilder reported = new StringBuilder("case");
    StringBuilder applies = new StringBuilder("(false");
    for (AtMost.Pair pair : pairs) {
      String both = isEqual(pair) + " and " + wasEqual(pair);
      variant.append(" when ").append(both).append(" then '").append(pair.name()).append("'");
      reported.append(" when ").append(both).append(" then ").append(pair.left().value());
      applies.append(" or ").append(isEqual(pair));
    }
    String value = reported.append(" end").toString();
    return new Parts(
        applies.append(")").toString(),
        Map.of(
            prefix + "_variant",
            variant.append(" else 'holds' end").toString(),
            prefix + "_value",
            value),
        prefix + "_variant",
        prefix + "_value",
        prefix + "_value",
        Parts.NOTHING,
        Map.of());
  }

  private static String isEqual(AtMost.Pair pair) {
    return "coalesce("
        + pair.left().value()
        + " = "
        + pair.right().value()
        + " and "
        + pair.left().value()
        + " > 0, false)";
  }

  /** Rows that are not equal in their own year are filtered out before, and cannot answer here. */
  private static String wasEqual(AtMost.Pair pair) {
    return "coalesce(max(case when "
        + isEqual(pair)
        + " then 1 else 0 end) over (partition by"
        + " unit_id, entity_scope order by fiscal_year nulls first range between 1 preceding and 1 preceding), 0) = 1";
  }
}
