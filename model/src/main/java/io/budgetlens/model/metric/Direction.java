package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of two values ranks first. */
public enum Direction {
  HIGHER_BETTER("越高越好", "higher is better"),
  LOWER_BETTER("越低越好", "lower is better"),
  /** The value nearer to the metric's target ranks first. */
  TARGET("越接近目标值越好", "nearer to the target is better"),
  /** Ranked from the highest value down, which is no judgement. */
  NEUTRAL("不评优劣，按数值由高到低排列", "no judgement; ordered from the highest value");

  private final Words words;

  Direction(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** The wire form: {@code higher_better}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Words words() {
    return words;
  }

  public static Optional<Direction> find(String id) {
    return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
  }
}
