package io.budgetlens.model.fiscal;

/** A budget year, 1949 to 2100. In China it is the calendar year. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
  public static final int FIRST = 1949;
  public static final int LAST = 2100;

  public FiscalYear {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "fiscal year " + value + " is outside " + FIRST + ".." + LAST);
    }
  }

  public static boolean isValid(int value) {
    return value >= FIRST && value <= LAST;
  }

  public FiscalYear previous() {
    return new FiscalYear(value - 1);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
