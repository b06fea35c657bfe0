package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** When a rule applies, or what makes a row suspicious. A figure that is absent makes it false. */
sealed interface Condition {
  Set<String> names();

  /** SQL, never null. */
  String sql();

  /** Columns that must be computed first; only a suspicion computes them. */
  default Map<String, String> computed() {
    return Map.of();
  }

  static String and(List<Condition> conditions) {
    StringBuilder sql = new StringBuilder();
    conditions.forEach(c -> sql.append(" and ").append(c.sql()));
    return sql.toString();
  }

  /** Both sums are equal as far as their rounding tells. */
  record Same(Expression left, Expression right) implements Condition {
    @Override
    public Set<String> names() {
      return both(left, right);
    }

    @Override
    public String sql() {
      return "coalesce(abs("
          + left.value()
          + " - "
          + right.value()
          + ") <= "
          + left.step()
          + " + "
          + right.step()
          + ", false)";
    }
  }

  /** Both sums are not known to be equal; an absent figure leaves that open, which is enough. */
  record NotSame(Expression left, Expression right) implements Condition {
    @Override
    public Set<String> names() {
      return both(left, right);
    }

    @Override
    public String sql() {
      return "not " + new Same(left, right).sql();
    }
  }

  /** Both sums differ by more than their rounding explains. */
  record Differs(Expression left, Expression right) implements Condition {
    @Override
    public Set<String> names() {
      return both(left, right);
    }

    @Override
    public String sql() {
      return "coalesce(abs("
          + left.value()
          + " - "
          + right.value()
          + ") > "
          + left.step()
          + " + "
          + right.step()
          + ", false)";
    }
  }

  /** The left sum is not above the right one. */
  record NotAbove(Expression left, Expression right) implements Condition {
    @Override
    public Set<String> names() {
      return both(left, right);
    }

    @Override
    public String sql() {
      return "coalesce("
          + left.value()
          + " <= "
          + right.value()
          + " + "
          + left.step()
          + " + "
          + right.step()
          + ", false)";
    }
  }

  /** The sum is above zero. */
  record Positive(Expression sum) implements Condition {
    @Override
    public Set<String> names() {
      return sum.names();
    }

    @Override
    public String sql() {
      return "coalesce(" + sum.value() + " > 0, false)";
    }
  }

  /** A reported rate is what the fraction gives, within the interval of its figures. */
  record IsRate(String rate, Fraction fraction, boolean negated) implements Condition {
    @Override
    public Set<String> names() {
      Set<String> names = new TreeSet<>(fraction.names());
      names.add(rate);
      return names;
    }

    @Override
    public String sql() {
      String stated = "(" + rate + " is not null and " + prefix() + "_n is not null)";
      String same = Fraction.isInside(prefix(), rate, true);
      return stated + " and " + (negated ? "not " + same : same);
    }

    @Override
    public Map<String, String> computed() {
      return fraction.computed(prefix());
    }

    private String prefix() {
      return "f_" + String.join("_", fraction.names());
    }
  }

  /** A fraction lies below a limit, or is at least that. */
  record Limit(Fraction fraction, BigDecimal limit, boolean below) implements Condition {
    @Override
    public Set<String> names() {
      return fraction.names();
    }

    @Override
    public String sql() {
      return "coalesce("
          + fraction.value()
          + (below ? " < " : " >= ")
          + Expression.number(limit)
          + ", false)";
    }
  }

  /** These figures are stated. */
  record Stated(List<String> figures) implements Condition {
    @Override
    public Set<String> names() {
      return new TreeSet<>(figures);
    }

    @Override
    public String sql() {
      List<String> each = figures.stream().map(f -> f + " is not null").toList();
      return "(" + String.join(" and ", each) + ")";
    }
  }

  /** At least one of these figures is not stated. */
  record Unstated(List<String> figures) implements Condition {
    @Override
    public Set<String> names() {
      return new TreeSet<>(figures);
    }

    @Override
    public String sql() {
      List<String> each = figures.stream().map(f -> f + " is null").toList();
      return "(" + String.join(" or ", each) + ")";
    }
  }

  /** What only a document's reader can tell, and here does not say. */
  record Unflagged(String flag) implements Condition {
    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public String sql() {
      return "not coalesce(" + flag + ", false)";
    }
  }

  /** What only a document's reader can tell. */
  record Flag(String flag) implements Condition {
    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public String sql() {
      return "coalesce(" + flag + ", false)";
    }
  }

  /** At least one of several. */
  record Any(List<Condition> conditions) implements Condition {
    @Override
    public Set<String> names() {
      Set<String> names = new TreeSet<>();
      conditions.forEach(c -> names.addAll(c.names()));
      return names;
    }

    @Override
    public String sql() {
      return "(" + String.join(" or ", conditions.stream().map(Condition::sql).toList()) + ")";
    }

    @Override
    public Map<String, String> computed() {
      Map<String, String> computed = new LinkedHashMap<>();
      conditions.forEach(c -> computed.putAll(c.computed()));
      return computed;
    }
  }

  static List<Condition> list(RegistryEntry entry, String key) {
    List<Condition> conditions = new ArrayList<>();
    entry.entries(key).forEach(e -> conditions.add(read(e)));
    return conditions;
  }

  private static Condition read(RegistryEntry entry) {
    if (entry.has("same")) {
      return new Same(side(entry, "same", 0), side(entry, "same", 1));
    }
    if (entry.has("not_same")) {
      return new NotSame(side(entry, "not_same", 0), side(entry, "not_same", 1));
    }
    if (entry.has("differs")) {
      return new Differs(side(entry, "differs", 0), side(entry, "differs", 1));
    }
    if (entry.has("not_above")) {
      return new NotAbove(side(entry, "not_above", 0), side(entry, "not_above", 1));
    }
    if (entry.has("positive")) {
      return new Positive(Expression.parse(entry, "positive"));
    }
    if (entry.has("stated")) {
      return new Stated(entry.texts("stated"));
    }
    if (entry.has("unstated")) {
      return new Unstated(entry.texts("unstated"));
    }
    if (entry.has("any")) {
      return new Any(list(entry, "any"));
    }
    if (entry.has("flag")) {
      return new Flag(flag(entry, "flag"));
    }
    if (entry.has("unflagged")) {
      return new Unflagged(flag(entry, "unflagged"));
    }
    return ofFraction(entry);
  }

  private static Condition ofFraction(RegistryEntry entry) {
    for (String key : List.of("rate", "not_rate")) {
      if (entry.has(key)) {
        return new IsRate(entry.text(key), Fraction.read(entry), key.equals("not_rate"));
      }
    }
    for (String key : List.of("below", "at_least")) {
      if (entry.has(key)) {
        return new Limit(Fraction.read(entry), entry.number(key), key.equals("below"));
      }
    }
    throw entry.wrong(
        "when",
        new Words(
            "应为 same、not_same、differs、not_above、positive、stated、unstated、any、flag、unflagged、rate、not_rate、below 或 at_least",
            "must be one of same, not_same, differs, not_above, positive, stated, unstated, any, flag, unflagged, rate, not_rate,"
                + " below, at_least"));
  }

  private static String flag(RegistryEntry entry, String key) {
    String flag = entry.text(key);
    if (!StatedColumns.FLAGS.contains(flag)) {
      throw entry.wrong(
          key, new Words("可用的是 " + StatedColumns.FLAGS, "must be one of " + StatedColumns.FLAGS));
    }
    return flag;
  }

  private static Expression side(RegistryEntry entry, String key, int index) {
    List<String> sides = entry.texts(key);
    if (sides.size() != 2) {
      throw entry.wrong(key, new Words("应有左右两式", "needs a left and a right sum"));
    }
    return Expression.parse(sides.get(index), entry, key);
  }

  private static Set<String> both(Expression left, Expression right) {
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    return names;
  }
}
