package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A department's self-evaluation: execution 20, output 40, benefit 30, satisfaction 10. The
 * execution score is the execution rate times its full marks, and never more than these.
 */
record Scores(List<Row> rows) {
  static final String SCHEME = "qiyun_department_overall";

  private static final List<Map.Entry<String, Integer>> FULL_MARKS =
      List.of(
          Map.entry("score_execution", 20),
          Map.entry("score_output", 40),
          Map.entry("score_benefit", 30),
          Map.entry("score_satisfaction", 10));

  Scores {
    rows = List.copyOf(rows);
  }

  /** A score of one dimension, or the total with its grade. */
  record Row(String dimension, BigDecimal full, BigDecimal score, String grade) {}

  static Scores of(BudgetYear year) {
    Draw draw = new Draw(year.unit().code(), year.fiscalYear() + 3000);
    List<Row> rows = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Map.Entry<String, Integer> dimension : FULL_MARKS) {
      BigDecimal full = BigDecimal.valueOf(dimension.getValue());
      BigDecimal score =
          dimension.getKey().equals("score_execution")
              ? executionScore(year, full)
              : judged(draw, full);
      rows.add(new Row(dimension.getKey(), full.setScale(2), score, ""));
      total = total.add(score);
    }
    rows.add(new Row("total_score", new BigDecimal("100.00"), total, grade(total)));
    return new Scores(rows);
  }

  BigDecimal score(String dimension) {
    return rows.stream()
        .filter(r -> r.dimension().equals(dimension))
        .map(Row::score)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no score of " + dimension));
  }

  String grade() {
    return rows.get(rows.size() - 1).grade();
  }

  private static BigDecimal executionScore(BudgetYear year, BigDecimal full) {
    BigDecimal rate = year.get("execution_rate").min(BigDecimal.ONE);
    return rate.multiply(full).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal judged(Draw draw, BigDecimal full) {
    BigDecimal lost =
        draw.share(full, 0, 1600).multiply(draw.oneIn(4) ? BigDecimal.TEN : BigDecimal.ONE);
    return full.subtract(lost.min(Draw.part(full, 2600)))
        .setScale(1, RoundingMode.HALF_UP)
        .setScale(2);
  }

  /** The Ministry's bands, closed on the left. */
  private static String grade(BigDecimal total) {
    if (total.compareTo(BigDecimal.valueOf(90)) >= 0) {
      return "优";
    }
    if (total.compareTo(BigDecimal.valueOf(80)) >= 0) {
      return "良";
    }
    return total.compareTo(BigDecimal.valueOf(60)) >= 0 ? "中" : "差";
  }
}
