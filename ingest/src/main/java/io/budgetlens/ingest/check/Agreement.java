package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of figures that ought to be one amount, or amounts of like size. The first pair that does
 * not agree speaks, and tells how many others do not either: they have one cause as a rule.
 */
record Agreement(Manner manner, List<Pair> pairs, List<Condition> when) implements Check {
  Agreement {
    pairs = List.copyOf(pairs);
    when = List.copyOf(when);
  }

  /** How two figures ought to agree. */
  enum Manner {
    /** Equal, as far as their rounding tells. */
    EQUAL,
    /** Of like size: a ratio of about ten thousand or a hundred million is a slip of the unit. */
    LIKE_SIZE
  }

  /**
   * Two figures, by name.
   *
   * @param unless a figure that keeps the pair silent where it is stated
   */
  record Pair(String left, String right, @Nullable String unless) {
    Pair(String left, String right) {
      this(left, right, null);
    }

    private boolean isStated(Set<String> stated) {
      return stated.contains(StatedColumns.ofThisYear(left))
          && stated.contains(StatedColumns.ofThisYear(right));
    }

    private boolean isAcross() {
      return !StatedColumns.bare(right).equals(right);
    }

    /** What the record's own document tells of the year before, that document is checked for. */
    private Pair unlessTold() {
      return StatedColumns.isOfYearBefore(right) && !left.startsWith(StatedColumns.TOLD)
          ? new Pair(left, right, StatedColumns.TOLD + StatedColumns.bare(right))
          : this;
    }

    private String differs(Manner manner) {
      String differs = plainly(manner);
      return unless == null ? differs : "(" + differs + " and " + unless + " is null)";
    }

    private String plainly(Manner manner) {
      return manner == Manner.EQUAL
          ? new Condition.Differs(Expression.of(left), Expression.of(right)).sql()
          : "(coalesce(" + slipped(left, right) + " or " + slipped(right, left) + ", false))";
    }

    private static String slipped(String big, String small) {
      String ratio =
          "cast("
              + big
              + " as double) / case when "
              + small
              + " > 0 then cast("
              + small
              + " as double) end";
      return ratio + " between 4000 and 25000 or " + ratio + " between 40000000 and 250000000";
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(checkedNames());
    pairs.forEach(p -> names.add(p.right()));
    pairs.stream().map(Pair::unless).filter(u -> u != null).forEach(names::add);
    when.forEach(c -> names.addAll(c.names()));
    return names;
  }

  @Override
  public Set<String> checkedNames() {
    Set<String> names = new TreeSet<>();
    pairs.forEach(p -> names.add(p.left()));
    return names;
  }

  @Override
  public boolean canSpeak(Set<String> stated) {
    return pairs.stream().anyMatch(p -> p.isStated(stated));
  }

  @Override
  public Optional<Check> stating(Set<String> stated) {
    return of(pairs.stream().filter(p -> p.isStated(stated)).toList());
  }

  @Override
  public Optional<Check> within() {
    return of(pairs.stream().filter(p -> !p.isAcross()).toList());
  }

  @Override
  public Optional<Check> across() {
    List<Pair> across = pairs.stream().filter(Pair::isAcross).toList();
    return of(manner == Manner.LIKE_SIZE ? across.stream().map(Pair::unlessTold).toList() : across);
  }

  private Optional<Check> of(List<Pair> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(new Agreement(manner, some, when));
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>();
    for (Pair pair : pairs) {
      quoted.add(pair.left());
      quoted.add(pair.right());
    }
    return quoted;
  }

  @Override
  public List<Ending> endings() {
    return Ending.of(measure(), "fails");
  }

  private Measure measure() {
    return StatedColumns.quantity(pairs.get(0).left()).measure();
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return this;
  }

  @Override
  public Parts parts(String prefix) {
    List<String> any = pairs.stream().map(p -> p.differs(manner)).toList();
    return new Parts(
        "(" + String.join(" or ", any) + ")" + Condition.and(when),
        Map.of(),
        "'fails'",
        firstOf(Pair::left),
        firstOf(Pair::right),
        manner == Manner.EQUAL
            ? firstOf(p -> "coalesce(h_" + p.left() + ", 0) + coalesce(h_" + p.right() + ", 0)")
            : Parts.NOTHING,
        Map.of("what", named(Pair::left), "against", named(Pair::right), "others", others(any)));
  }

  /** SQL: a value of the first pair that does not agree. */
  private String firstOf(Function<Pair, String> value) {
    StringBuilder sql = new StringBuilder("case");
    pairs.forEach(
        p ->
            sql.append(" when ").append(p.differs(manner)).append(" then ").append(value.apply(p)));
    return sql.append(" end").toString();
  }

  private Words named(Function<Pair, String> side) {
    Function<Pair, Words> words = p -> StatedColumns.quantity(side.apply(p)).name();
    return new Words(
        firstOf(p -> Template.quoted(words.apply(p).zh())),
        firstOf(p -> Template.quoted(words.apply(p).en())));
  }

  private static Words others(List<String> any) {
    StringBuilder count = new StringBuilder("(-1");
    any.forEach(d -> count.append(" + case when ").append(d).append(" then 1 else 0 end"));
    String number = count.append(")").toString();
    String some = "case when " + number + " > 0 then ";
    String text = "cast(" + number + " as string)";
    return new Words(
        some + "'另有 ' || " + text + " || ' 项同样如此。' else '' end",
        some + "' (' || " + text + " || ' more likewise.)' else '' end");
  }
}
