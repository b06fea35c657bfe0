package io.budgetlens.bench.workload;

import java.util.SplittableRandom;

/**
 * A unit's figures of one year, in cents; they agree with each other. Budgets are skewed as real
 * ones are: most units are small, few are large.
 */
final class YearFigures {
  final long initial;
  final long basicBudget;
  final long projectBudget;
  final long basicSpent;
  final long projectSpent;
  final int authorised;
  final int actual;

  private YearFigures(long initial, long[] budget, long[] spent, int authorised, int actual) {
    this.initial = initial;
    this.basicBudget = budget[0];
    this.projectBudget = budget[1];
    this.basicSpent = spent[0];
    this.projectSpent = spent[1];
    this.authorised = authorised;
    this.actual = actual;
  }

  static YearFigures of(Workload workload, int unit, int year) {
    SplittableRandom own = new SplittableRandom(workload.seed() * 0x9E3779B97F4A7C15L + unit);
    double size = Math.exp(14.5 + 1.3 * gauss(own));
    double share = 0.35 + 0.4 * own.nextDouble();
    int authorised = 8 + (int) Math.min(4_000, size / 180_000);
    SplittableRandom in =
        new SplittableRandom(workload.seed() + 31L * unit * 2_654_435_761L + year);
    double grown = size * Math.pow(1.03, year - 2010) * (0.9 + 0.2 * in.nextDouble());
    long basic = cents(grown * share);
    long project = cents(grown * (1 - share));
    long basicSpent = basic - 1 - (long) (basic * 0.02 * in.nextDouble());
    long projectSpent = project - 1 - (long) (project * 0.35 * in.nextDouble() * in.nextDouble());
    long initial = cents((basic + project) / 100.0 * (0.88 + 0.15 * in.nextDouble()));
    int actual = Math.max(1, authorised - (int) (authorised * 0.2 * in.nextDouble()));
    return new YearFigures(
        initial,
        new long[] {basic, project},
        new long[] {basicSpent, projectSpent},
        authorised,
        actual);
  }

  private static double gauss(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  private static long cents(double yuan) {
    return 100 * (long) yuan + (long) (yuan * 997 % 100);
  }

  long adjusted() {
    return basicBudget + projectBudget;
  }

  long spent() {
    return basicSpent + projectSpent;
  }

  /** The fraction in ten-thousandths, rounded half up. */
  static long rate(long numerator, long denominator) {
    return (numerator * 20_000 / denominator + 1) / 2;
  }
}
