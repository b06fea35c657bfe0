package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.extract.Indicator;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a form's dimensions as the sums of its indicators' scores, where the form states
 * none of its own and every indicator has full marks and a score.
 */
final class IndicatorScores {
  static final String ABOVE = "indicator_above";
  static final String ABOVE_MAX = "indicator_above_max";

  static final Map<String, StatedColumns.Quantity> NAMES =
      Map.of(
          ABOVE,
          new StatedColumns.Quantity(Measure.POINTS, new Words("指标得分", "indicator's score")),
          ABOVE_MAX,
          new StatedColumns.Quantity(Measure.POINTS, new Words("指标分值", "indicator's full marks")));

  private static final Set<String> DIMENSIONS =
      Set.of("score_output", "score_benefit", "score_satisfaction", "score_cost");
  private static final List<BigDecimal> EXECUTION = List.of(BigDecimal.TEN, BigDecimal.valueOf(20));

  private IndicatorScores() {}

  /** By column of {@code stated}; empty where they cannot be told. */
  static Map<String, Amount> of(Reading reading, Subject subject) {
    List<Indicator> own = own(reading, subject);
    Map<String, Amount> amounts = new LinkedHashMap<>();
    if (own.isEmpty() || !subject.isOwnYear()) {
      return amounts;
    }
    firstAbove(reading, subject).ifPresent(i -> above(amounts, i));
    boolean statesNone = DIMENSIONS.stream().allMatch(d -> subject.find(d).isEmpty());
    boolean canBeTold =
        own.stream().allMatch(i -> dimension(i) != null && i.weight() != null && i.score() != null);
    if (statesNone && canBeTold && isComplete(own, subject)) {
      own.forEach(i -> add(amounts, i));
    }
    return amounts;
  }

  /** The first indicator with more points than it can have. */
  static Optional<Indicator> firstAbove(Reading reading, Subject subject) {
    return own(reading, subject).stream().filter(IndicatorScores::isAbove).findFirst();
  }

  private static List<Indicator> own(Reading reading, Subject subject) {
    return reading.indicators().stream().filter(i -> isOf(i, reading, subject)).toList();
  }

  /** Whether all dimensions there are can be told from indicators. */
  static boolean areComplete(Map<String, Amount> amounts) {
    return amounts.keySet().stream().anyMatch(DIMENSIONS::contains);
  }

  private static boolean isOf(Indicator indicator, Reading reading, Subject subject) {
    return indicator.project().isEmpty()
        ? subject.isUnit() && reading.projects().isEmpty()
        : indicator.project().equals(subject.name());
  }

  private static boolean isAbove(Indicator indicator) {
    BigDecimal weight = indicator.weight();
    BigDecimal score = indicator.score();
    return weight != null && score != null && weight.signum() > 0 && score.compareTo(weight) > 0;
  }

  private static void above(Map<String, Amount> amounts, Indicator indicator) {
    amounts.put(ABOVE, exact(indicator.score()));
    amounts.put(ABOVE_MAX, exact(indicator.weight()));
  }

  /** With what execution can earn, the full marks make up a hundred. */
  private static boolean isComplete(List<Indicator> own, Subject subject) {
    BigDecimal sum =
        own.stream()
            .map(i -> i.weight() == null ? BigDecimal.ZERO : i.weight())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = Scheme.FULL_MARKS.subtract(sum);
    boolean execution = EXECUTION.stream().anyMatch(e -> e.compareTo(rest) == 0);
    return subject.find("score_execution").isPresent() ? execution : rest.signum() == 0;
  }

  private static void add(Map<String, Amount> amounts, Indicator indicator) {
    String dimension = dimension(indicator);
    if (dimension != null) {
      amounts.merge(dimension, exact(indicator.score()), Amount::plus);
      amounts.merge("max_" + dimension, exact(indicator.weight()), Amount::plus);
    }
  }

  private static Amount exact(@Nullable BigDecimal value) {
    return new Amount(value == null ? BigDecimal.ZERO : value, BigDecimal.ZERO);
  }

  private static @Nullable String dimension(Indicator indicator) {
    String level = indicator.level1() == null ? "" : indicator.level1();
    if (level.contains("满意")) {
      return "score_satisfaction";
    }
    if (level.contains("产出")) {
      return "score_output";
    }
    if (level.contains("成本")) {
      return "score_cost";
    }
    return level.contains("效益") || level.contains("效果") ? "score_benefit" : null;
  }
}
