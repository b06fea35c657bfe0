package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A unit's projects of a year; their amounts add up to its project budget and expenditure. */
final class Projects {
  /** The number before the year and serial in a project code: the region's first six digits. */
  private static final String REGION = "990112";

  private final List<Row> rows;

  private Projects(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** One project's year. */
  record Row(
      String code,
      String name,
      boolean fiscal,
      BigDecimal initial,
      BigDecimal adjusted,
      BigDecimal executed,
      BigDecimal score) {}

  List<Row> rows() {
    return rows;
  }

  BigDecimal fiscalExpenditure() {
    return rows.stream()
        .filter(Row::fiscal)
        .map(Row::executed)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  static Projects of(BudgetYear year) {
    Department unit = year.unit();
    Draw draw = new Draw(unit.code(), year.fiscalYear() + 2000);
    List<String> names = names(unit);
    int count = Math.min(names.size(), 2 + draw.between(0, unit.level() == 1 ? 3 : 1));
    List<BigDecimal> adjusted = split(unit, year.get("project_budget"), weights(draw, count));
    BigDecimal gap = year.get("project_budget").subtract(year.get("project_expenditure"));
    List<BigDecimal> unspent = split(unit, gap, unspentWeights(draw, adjusted, gap));
    BigDecimal rate =
        year.get("initial_budget").divide(year.get("adjusted_budget"), 8, RoundingMode.HALF_UP);
    boolean foreign = count > 2 && draw.oneIn(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new Row(
              code(unit, i),
              names.get(i),
              !(foreign && i == count - 1),
              unit.round(adjusted.get(i).multiply(rate)),
              adjusted.get(i),
              adjusted.get(i).subtract(unspent.get(i)),
              new BigDecimal(draw.between(8_600, 9_950)).movePointLeft(2)));
    }
    return new Projects(rows);
  }

  private static List<String> names(Department unit) {
    List<String> names = new ArrayList<>();
    Resource.csv("project_names.csv").stream()
        .filter(r -> r.get("function_class").equals(unit.functionClass()))
        .forEach(r -> names.add(r.get("name")));
    return names;
  }

  /** Digits as the national rule has them: region, year set up, T for a project, serial. */
  private static String code(Department unit, int index) {
    int since = Math.max(2019, unit.firstYear()) % 100;
    return REGION + since + "T" + unit.code() + String.format("%06d", index + 1);
  }

  private static List<BigDecimal> weights(Draw draw, int count) {
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add(BigDecimal.valueOf(draw.between(12, 60)));
    }
    return weights;
  }

  /** Where much is left unspent, all projects lag alike, so that none falls below zero. */
  private static List<BigDecimal> unspentWeights(
      Draw draw, List<BigDecimal> adjusted, BigDecimal gap) {
    BigDecimal total = adjusted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean much = gap.compareTo(Draw.part(total, 4000)) > 0;
    return adjusted.stream()
        .map(a -> a.multiply(BigDecimal.valueOf(much ? 1 : draw.between(4, 8))))
        .toList();
  }

  /** Parts in whole granules; the last takes what rounding left. */
  private static List<BigDecimal> split(
      Department unit, BigDecimal total, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal rest = total;
    for (BigDecimal weight : weights.subList(0, weights.size() - 1)) {
      BigDecimal part = unit.round(total.multiply(weight).divide(sum, 8, RoundingMode.HALF_UP));
      parts.add(part);
      rest = rest.subtract(part);
    }
    parts.add(rest);
    return parts;
  }
}
