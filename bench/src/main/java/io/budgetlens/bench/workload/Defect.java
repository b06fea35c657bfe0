package io.budgetlens.bench.workload;

import java.util.List;
import java.util.Locale;

/** A mistake that is planted, and what must be said of it. */
enum Defect {
  TWO_DECIMAL_POINTS("expenditure"),
  NOT_A_NUMBER("expenditure"),
  WRONG_GROUPING("initial_budget"),
  TOO_MANY_DECIMALS("initial_budget"),
  NEGATIVE("staff_actual"),
  YEAR_OUT_OF_RANGE("fiscal_year"),
  UNKNOWN_SCOPE("entity_scope"),
  UNKNOWN_UNIT("unit_code"),
  MALFORMED_LINE(""),
  DUPLICATE_ROW(""),
  CONFLICTING_DUPLICATE(""),
  /** The parts of the budget do not make its whole. */
  A1("adjusted_budget"),
  /** The parts of the expenditure do not make its whole. */
  A2("expenditure"),
  /** The execution rate is another than it must be. */
  A3("execution_rate"),
  /** The carry-over is not what is left. */
  A4("carryover"),
  /** The carry-over rate is another than it must be. */
  A5("carryover_rate"),
  /** More staff than posts. */
  D1("staff_actual");

  private final String column;

  Defect(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** Whether the row is set aside; otherwise it loads and a rule speaks. */
  boolean isSetAside() {
    return ordinal() < A1.ordinal();
  }

  /** The reason it is set aside for, or the rule that finds it. */
  String code() {
    return isSetAside() ? name().toLowerCase(Locale.ROOT) : name();
  }

  /** The lines in the place of a sound one, each with whether the defect shows in it. */
  List<Spoiled> spoil(YearLine line, YearFigures f) {
    return switch (this) {
      case TWO_DECIMAL_POINTS -> spoiled(line.with(column, YearLine.money(f.spent()) + ".5"));
      case NOT_A_NUMBER -> spoiled(line.with(column, "约" + f.spent() / 100));
      case WRONG_GROUPING -> spoiled(line.with(column, "\"12,34.00\""));
      case TOO_MANY_DECIMALS -> spoiled(line.with(column, YearLine.money(f.initial) + "5"));
      case NEGATIVE -> spoiled(line.with(column, "-3"));
      case YEAR_OUT_OF_RANGE -> spoiled(line.with(column, "20219"));
      case UNKNOWN_SCOPE -> spoiled(line.with(column, "全部"));
      case UNKNOWN_UNIT -> spoiled(line.with(column, "999999"));
      case MALFORMED_LINE -> spoiled(line.longer());
      case DUPLICATE_ROW -> List.of(new Spoiled(line, false), new Spoiled(line, true));
      case CONFLICTING_DUPLICATE ->
          List.of(
              new Spoiled(line, true),
              new Spoiled(line.with("initial_budget", YearLine.money(f.initial + 100)), true));
      case A1 -> spoiled(line.with("project_budget", YearLine.money(f.projectBudget + off(f))));
      case A2 -> spoiled(line.with("project_expenditure", YearLine.money(f.projectSpent - off(f))));
      case A3 -> spoiled(line.with(column, YearLine.fraction(rate(f) - 300)));
      case A4 -> spoiled(line.with(column, YearLine.money(f.adjusted() - f.spent() + off(f))));
      case A5 -> spoiled(line.with(column, YearLine.fraction(10_000 - rate(f) + 300)));
      case D1 -> spoiled(line.with(column, Integer.toString(f.authorised + 3)));
    };
  }

  private static List<Spoiled> spoiled(YearLine line) {
    return List.of(new Spoiled(line, true));
  }

  private static long rate(YearFigures f) {
    return YearFigures.rate(f.spent(), f.adjusted());
  }

  /** An error that no rounding explains. */
  private static long off(YearFigures f) {
    return 10_000 + f.adjusted() / 50;
  }

  /**
   * A line to write.
   *
   * @param shows whether the defect is reported of it
   */
  record Spoiled(YearLine line, boolean shows) {}
}
