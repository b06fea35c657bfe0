package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.RegistryEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One sum over another, with the interval that the rounding of both leaves open. */
record Fraction(Expression numerator, Expression denominator) {
  /** Doubles stand for rates only; this is far below any digit that is written. */
  static final String EPSILON = "0.000000001";

  static Fraction read(RegistryEntry entry) {
    return new Fraction(
        Expression.parse(entry, "numerator"), Expression.parse(entry, "denominator"));
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(numerator.names());
    names.addAll(denominator.names());
    return names;
  }

  Fraction with(Map<String, Expression> replaced) {
    return new Fraction(numerator.with(replaced), denominator.with(replaced));
  }

  /** SQL: null where a figure is absent or the denominator is not above zero. */
  String value() {
    return "(" + numerator.asDouble() + " / " + positive(denominator.asDouble()) + ")";
  }

  /** SQL: all its figures are stated, be the denominator nought. */
  String isStated() {
    return "not (" + numerator.isMissing() + " or " + denominator.isMissing() + ")";
  }

  private static String positive(String denominator) {
    return "case when " + denominator + " > 0 then " + denominator + " end";
  }

  /** The columns that {@link #low} and {@link #high} are told from. */
  Map<String, String> computed(String prefix) {
    Map<String, String> computed = new LinkedHashMap<>();
    computed.put(prefix + "_n", numerator.asDouble());
    computed.put(prefix + "_nh", "cast(" + numerator.step() + " as double)");
    computed.put(prefix + "_d", positive(denominator.asDouble()));
    computed.put(prefix + "_dh", "cast(" + denominator.step() + " as double)");
    return computed;
  }

  static String value(String prefix) {
    return "(" + prefix + "_n / " + prefix + "_d)";
  }

  /** SQL: the lower end of the interval. */
  static String low(String prefix) {
    return end(prefix, "least", " - ");
  }

  /** SQL: the upper end of the interval. */
  static String high(String prefix) {
    return end(prefix, "greatest", " + ");
  }

  private static String end(String prefix, String choice, String sign) {
    String shifted = "(" + prefix + "_n" + sign + prefix + "_nh)";
    return choice
        + "("
        + shifted
        + " / nullif("
        + prefix
        + "_d - "
        + prefix
        + "_dh, 0), "
        + shifted
        + " / ("
        + prefix
        + "_d + "
        + prefix
        + "_dh))";
  }

  /** SQL, never null: the reported rate is the fraction when rounded as it is written. */
  static String isEqual(String prefix, String rate, boolean absolute) {
    String off = "abs(" + value(prefix) + " - " + rate + ") <= h_" + rate + " + " + EPSILON;
    String unsigned =
        rate
            + " >= 0 and abs(abs"
            + value(prefix)
            + " - "
            + rate
            + ") <= h_"
            + rate
            + " + "
            + EPSILON;
    return "coalesce(" + (absolute ? "(" + off + ") or (" + unsigned + ")" : off) + ", false)";
  }

  /** SQL, never null: the reported rate lies in the interval, widened by its own last digit. */
  static String isInside(String prefix, String rate, boolean absolute) {
    String room = "h_" + rate + " - " + EPSILON;
    String plus = "h_" + rate + " + " + EPSILON;
    String between =
        " between " + low(prefix) + " - " + room + " and " + high(prefix) + " + " + plus;
    String unsigned = rate + " >= 0 and - " + rate + between;
    return "coalesce("
        + (absolute ? "(" + rate + between + ") or (" + unsigned + ")" : rate + between)
        + ", false)";
  }
}
