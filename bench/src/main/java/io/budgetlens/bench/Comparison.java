package io.budgetlens.bench;

import io.budgetlens.bench.Limit.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Both sides of a target, run in turn; the machine's moods come to both of them alike. */
final class Comparison {

  /** Both sides, one right after the other. */
  record Pair(Figures product, Figures reference) {
    double ratio(Measure measure) {
      return measure.of(product) / measure.of(reference);
    }
  }

  private final List<Pair> pairs;

  private Comparison(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  static Comparison of(List<Pair> pairs) {
    return new Comparison(pairs);
  }

  static Comparison run(Fork fork, int count) throws IOException, InterruptedException {
    fork.prepare();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pairs.add(pair(fork, i % 2 == 0));
    }
    return new Comparison(pairs);
  }

  private static Pair pair(Fork fork, boolean productFirst)
      throws IOException, InterruptedException {
    if (productFirst) {
      Figures product = fork.measure(Side.PRODUCT);
      return new Pair(product, fork.measure(Side.REFERENCE));
    }
    Figures reference = fork.measure(Side.REFERENCE);
    return new Pair(fork.measure(Side.PRODUCT), reference);
  }

  double product(Measure measure) {
    return median(p -> measure.of(p.product()));
  }

  double reference(Measure measure) {
    return median(p -> measure.of(p.reference()));
  }

  /** The median of the pairs' ratios, not the ratio of the medians. */
  double ratio(Measure measure) {
    return median(p -> p.ratio(measure));
  }

  private double median(ToDoubleFunction<Pair> of) {
    double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
