package io.budgetlens.bench;

/**
 * What a target demands of the ratio of product to reference.
 *
 * @param atLeast whether the ratio must reach the bound; otherwise it must not pass it
 */
record Limit(Measure measure, boolean atLeast, double bound) {

  /** What is measured of a process. */
  enum Measure {
    RATE("/s"),
    SECONDS(" s"),
    MEMORY(" MiB");

    private final String unit;

    Measure(String unit) {
      this.unit = unit;
    }

    double of(Figures figures) {
      return switch (this) {
        case RATE -> figures.rate();
        case SECONDS -> figures.seconds();
        case MEMORY -> figures.peakBytes() / 1048576.0;
      };
    }

    String said(double value) {
      return (this == SECONDS ? "%.2f" : "%,.0f").formatted(value) + unit;
    }
  }

  static Limit atLeast(Measure measure, double bound) {
    return new Limit(measure, true, bound);
  }

  static Limit atMost(Measure measure, double bound) {
    return new Limit(measure, false, bound);
  }

  boolean isMetBy(double ratio) {
    return atLeast ? ratio >= bound : ratio <= bound;
  }

  @Override
  public String toString() {
    return (atLeast ? "≥ " : "≤ ") + bound + " ×";
  }
}
