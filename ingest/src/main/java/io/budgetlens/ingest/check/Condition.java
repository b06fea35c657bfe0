package io.budgetlens.ingest.check;

import java.math.BigDecimal;
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

  private static Set<String> both(Expression left, Expression right) {
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    return names;
  }
}
