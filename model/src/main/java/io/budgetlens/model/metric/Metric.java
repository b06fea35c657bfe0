package io.budgetlens.model.metric;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate as some jurisdiction defines it. Its values are fractions.
 *
 * @param target the value to be near to; present exactly where the direction is {@link
 *     Direction#TARGET}
 * @param bands from the highest to the lowest; empty where there are none
 * @param origin who defines it so, since when, and where that is written
 * @param reportedAs the item that holds the value as reported, for comparison only
 * @param variantOf the id of the metric this is another formula of
 */
public record Metric(
    String id,
    Words name,
    Words definition,
    Formula formula,
    Direction direction,
    @Nullable BigDecimal target,
    List<Band> bands,
    List<Threshold> thresholds,
    Origin origin,
    @Nullable Item reportedAs,
    @Nullable String variantOf) {
  /** The wire unit of every metric's value. */
  public static final String UNIT = "ratio";

  public Metric {
    bands = List.copyOf(bands);
    thresholds = List.copyOf(thresholds);
    if ((direction == Direction.TARGET) != (target != null)) {
      throw new IllegalArgumentException(
          "metric " + id + " needs a target exactly when its direction is target");
    }
  }

  /** The band a value falls into. */
  public Optional<Band> bandOf(BigDecimal value) {
    return bands.stream()
        .filter(b -> b.from() == null || value.compareTo(b.from()) >= 0)
        .findFirst();
  }

  /** The thresholds a value crosses, in the registry's order. */
  public List<Threshold> crossedBy(BigDecimal value) {
    return thresholds.stream().filter(t -> t.isCrossedBy(value)).toList();
  }

  /**
   * Who defines the metric.
   *
   * @param jurisdiction {@code CN} for the nation, else a region code's prefix. The metric is
   *     computed for every unit all the same, so that definitions can be compared
   * @param from the first fiscal year it is computed for, absent without a beginning
   * @param to the last fiscal year it is computed for, absent without an end
   */
  public record Origin(
      String jurisdiction, @Nullable Integer from, @Nullable Integer to, Citation citation) {

    public boolean isEffectiveIn(int fiscalYear) {
      return (from == null || fiscalYear >= from) && (to == null || fiscalYear <= to);
    }
  }
}
