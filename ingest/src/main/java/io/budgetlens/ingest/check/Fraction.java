package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.RegistryEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One sum over another, with the interval that the rounding of both leaves open. */
record Fraction(Expression numerator, Expression denominator) {
  /** Doubles stand for rates only; this is far below any digit that is written. */
  private static final String EPSILON = "0.000000001";

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
    return "(case when " + denominator.value() + " > 0 then " + numerator.asDouble() + " / nullif(" + denominator.asDouble() + ", 0) end)";
  }

  /** SQL: the lower end of the interval. */
  String low() {
    String least = "(" + numerator.asDouble() + " - " + stepOf(numerator) + ")";
    return "least(" + least + " / " + below() + ", " + least + " / " + above() + ")";
  }

  /** SQL: the upper end of the interval. */
  String high() {
    String most = "(" + numerator.asDouble() + " + " + stepOf(numerator) + ")";
    return "greatest(" + most + " / " + below() + ", " + most + " / " + above() + ")";
  }

  /** SQL: the reported rate is this fraction when both are rounded as they are written. */
  String equalsRounded(String rate, boolean absolute) {
    String plain = "abs(" + value() + " - " + number(rate) + ") <= " + number("h_" + rate) + " + " + EPSILON;
    String without = rate + " >= 0 and abs(abs(" + value() + ") - " + number(rate) + ") <= " + number("h_" + rate) + " + " + EPSILON;
    return absolute ? "((" + plain + ") or (" + without + "))" : "(" + plain + ")";
  }

  /** SQL: the reported rate lies within the interval, widened by its own last digit. */
  String explains(String rate, boolean absolute) {
    String room = number("h_" + rate) + " + " + EPSILON;
    String plain = number(rate) + " between " + low() + " - " + room + " and " + high() + " + " + room;
    String without = rate + " >= 0 and - " + number(rate) + " between " + low() + " - " + room + " and " + high() + " + " + room;
    return absolute ? "((" + plain + ") or (" + without + "))" : "(" + plain + ")";
  }

  private static String number(String column) {
    return "cast(" + column + " as double)";
  }

  private static String stepOf(Expression sum) {
    return "cast(" + sum.step() + " as double)";
  }

  private String below() {
    return "nullif(" + denominator.asDouble() + " - " + stepOf(denominator) + ", 0)";
  }

  private String above() {
    return "nullif(" + denominator.asDouble() + " + " + stepOf(denominator) + ", 0)";
  }
}
