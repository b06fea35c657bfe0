package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two amounts are exactly equal in a year and in the year before: once is nothing, twice a doubt.
 *
 * @param unlessTold whether it keeps silent on a year whose own document tells of the year before:
 *     that document was checked by itself
 */
record Repetition(List<AtMost.Pair> pairs, boolean unlessTold) implements Check {
  Repetition {
    pairs = List.copyOf(pairs);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (AtMost.Pair pair : pairs) {
      for (Expression side : List.of(pair.left(), pair.right())) {
        names.addAll(side.names());
        side.names().forEach(n -> names.add(StatedColumns.BEFORE + n));
        if (unlessTold) {
          side.names().forEach(n -> names.add(StatedColumns.TOLD + n));
        }
      }
    }
    return names;
  }

  /** A row by itself tells of one year only. */
  @Override
  public Optional<Check> within() {
    return Optional.empty();
  }

  @Override
  public Optional<Check> across() {
    return Optional.of(new Repetition(pairs, true));
  }

  @Override
  public boolean canSpeak(Set<String> stated) {
    return pairs.stream()
        .anyMatch(
            p -> stated.containsAll(p.left().names()) && stated.containsAll(p.right().names()));
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
    for (AtMost.Pair pair : pairs) {
      String both = isEqual(pair.left(), pair.right()) + " and " + wasEqual(pair);
      variant.append(" when ").append(both).append(" then '").append(pair.name()).append("'");
      reported.append(" when ").append(both).append(" then ").append(pair.left().value());
    }
    String value = reported.append(" end").toString();
    return new Parts(
        "true",
        Map.of(),
        variant.append(" else 'holds' end").toString(),
        value,
        value,
        Parts.NOTHING,
        Map.of());
  }

  private static String isEqual(Expression left, Expression right) {
    String value = left.value();
    return "coalesce(" + value + " = " + right.value() + " and " + value + " > 0, false)";
  }

  private String wasEqual(AtMost.Pair pair) {
    String was = isEqual(before(pair.left()), before(pair.right()));
    return unlessTold
        ? was + " and " + StatedColumns.TOLD + pair.left().names().iterator().next() + " is null"
        : was;
  }

  private static Expression before(Expression sum) {
    Map<String, Expression> names = new LinkedHashMap<>();
    sum.names().forEach(n -> names.put(n, Expression.of(StatedColumns.BEFORE + n)));
    return sum.with(names);
  }
}
