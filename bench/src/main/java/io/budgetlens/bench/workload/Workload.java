package io.budgetlens.bench.workload;

/**
 * What to generate. The same workload always gives the same bytes.
 *
 * @param units budget units, 1 to 2,000,000
 * @param fromYear first fiscal year
 * @param toYear last fiscal year
 * @param seed another seed gives other figures
 * @param defectShare share of rows with a planted defect, 0 to 0.5
 */
public record Workload(int units, int fromYear, int toYear, long seed, double defectShare) {
  public Workload {
    require(
        units >= 1 && units <= 2_000_000,
        "单位数应为 1 至 2,000,000，写的是 " + units,
        "units must be 1 to 2,000,000, not " + units);
    require(
        fromYear >= 1949 && toYear <= 2100 && fromYear <= toYear,
        "年度应在 1949 至 2100 之间，先后有序，写的是 " + fromYear + " 至 " + toYear,
        "fiscal years must be 1949 to 2100 in order, not " + fromYear + " to " + toYear);
    require(
        defectShare >= 0 && defectShare <= 0.5,
        "缺陷比例应为 0 至 0.5，写的是 " + defectShare,
        "the share of defects must be 0 to 0.5, not " + defectShare);
  }

  private static void require(boolean holds, String zh, String en) {
    if (!holds) {
      throw new BadWorkload(zh, en);
    }
  }

  public long rows() {
    return (long) units * (toYear - fromYear + 1);
  }
}
