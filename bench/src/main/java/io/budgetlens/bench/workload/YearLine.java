package io.budgetlens.bench.workload;

import java.util.ArrayList;
import java.util.List;

/** A line of {@code budget_years.csv}, cell by cell, so that a defect can spoil one. */
final class YearLine {
  static final List<String> COLUMNS =
      List.of(
          "region_code",
          "unit_code",
          "fiscal_year",
          "entity_scope",
          "initial_budget",
          "adjusted_budget",
          "expenditure",
          "basic_budget",
          "project_budget",
          "basic_expenditure",
          "project_expenditure",
          "carryover",
          "execution_rate",
          "carryover_rate",
          "staff_authorised",
          "staff_actual");

  private final List<String> cells;

  private YearLine(List<String> cells) {
    this.cells = cells;
  }

  static YearLine of(Place place, String unitCode, int year, YearFigures f) {
    long left = f.adjusted() - f.spent();
    List<String> cells = new ArrayList<>(COLUMNS.size() + 1);
    cells.add(place.code());
    cells.add(unitCode);
    cells.add(Integer.toString(year));
    cells.add("own");
    for (long amount :
        new long[] {
          f.initial,
          f.adjusted(),
          f.spent(),
          f.basicBudget,
          f.projectBudget,
          f.basicSpent,
          f.projectSpent,
          left
        }) {
      cells.add(money(amount));
    }
    cells.add(fraction(YearFigures.rate(f.spent(), f.adjusted())));
    cells.add(fraction(YearFigures.rate(left, f.adjusted())));
    cells.add(Integer.toString(f.authorised));
    cells.add(Integer.toString(f.actual));
    return new YearLine(cells);
  }

  static String money(long cents) {
    String digits = Long.toString(Math.abs(cents));
    String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    int point = padded.length() - 2;
    return (cents < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }

  static String fraction(long tenThousandths) {
    String digits = Long.toString(tenThousandths);
    String padded = "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    int point = padded.length() - 4;
    return padded.substring(0, point) + "." + padded.substring(point);
  }

  YearLine with(String column, String cell) {
    List<String> other = new ArrayList<>(cells);
    other.set(COLUMNS.indexOf(column), cell);
    return new YearLine(other);
  }

  YearLine longer() {
    List<String> other = new ArrayList<>(cells);
    other.add("1");
    return new YearLine(other);
  }

  @Override
  public String toString() {
    return String.join(",", cells);
  }
}
