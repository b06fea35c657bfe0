package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One amount is not above another, where both are stated. Of several comparisons the first that
 * does not hold speaks.
 */
record AtMost(List<Pair> pairs, List<Condition> when) implements Check {
  AtMost {
    pairs = List.copyOf(pairs);
  }

  /** A comparison; its name is the ending it leads to. */
  record Pair(String name, Expression left, Expression right) {
    private String isAbove() {
      return "coalesce(" + left.value() + " > " + right.value() + " + " + step() + ", false)";
    }

    private String isRounding() {
      return "coalesce(" + left.value() + " > " + right.value() + ", false)";
    }

    /** Scores are exact however they are written. */
    private String step() {
      return isRounded() ? left.step() + " + " + right.step() : "0";
    }

    private boolean isRounded() {
      return measure() == Measure.MONEY || measure() == Measure.RATIO;
    }

    private Measure measure() {
      return StatedColumns.quantity(left.names().iterator().next()).measure();
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Pair pair : pairs) {
      names.addAll(pair.left().names());
      names.addAll(pair.right().names());
    }
    when.forEach(c -> names.addAll(c.names()));
    return names;
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>();
    for (Pair pair : pairs) {
      quoted.addAll(pair.left().names());
      quoted.addAll(pair.right().names());
    }
    return quoted.stream().distinct().toList();
  }

  @Override
  public Set<String> checkedNames() {
    Set<String> names = new TreeSet<>();
    pairs.forEach(p -> names.addAll(p.left().names()));
    return names;
  }

  @Override
  public List<Ending> endings() {
    List<Ending> endings = new ArrayList<>();
    pairs.forEach(p -> endings.add(new Ending(p.name(), p.measure())));
    if (pairs.get(0).isRounded()) {
      endings.add(new Ending("rounding", pairs.get(0).measure()));
    }
    return endings;
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return new AtMost(
        pairs.stream()
            .map(p -> new Pair(p.name(), p.left().with(replaced), p.right().with(replaced)))
            .toList(),
        when);
  }

  @Override
  public Parts parts(String prefix) {
    StringBuilder variant = new StringBuilder("case");
    pairs.forEach(
        p ->
            variant
                .append(" when ")
                .append(p.isAbove())
                .append(" then '")
                .append(p.name())
                .append("'"));
    Pair first = pairs.get(0);
    if (first.isRounded()) {
      variant.append(" when ").append(first.isRounding()).append(" then 'rounding'");
    }
    variant.append(" else 'holds' end");
    return new Parts(
        "true" + Condition.and(when),
        Map.of(),
        variant.toString(),
        ofEnding(p -> p.left().value()),
        ofEnding(p -> p.right().value()),
        ofEnding(Pair::step),
        Map.of());
  }

  private String ofEnding(Function<Pair, String> value) {
    StringBuilder sql = new StringBuilder("case variant");
    for (Pair pair : pairs) {
      sql.append(" when '")
          .append(pair.name())
          .append("' then ")
          .append(decimal(value.apply(pair)));
    }
    sql.append(" else ").append(decimal(value.apply(pairs.get(0))));
    return sql.append(" end").toString();
  }

  private static String decimal(String value) {
    return "cast(" + value + " as decimal(24,6))";
  }
}
