package io.budgetlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures the product side by side with what it is compared to, and prints a table. {@code --size
 * district|province|nation} (province), {@code --pairs N} (5), {@code --only 1,3} (all), {@code
 * --data DIR} for what is generated (kept and used again).
 */
public final class Main {
  static final String SIDE = "side";

  private static final List<Target> TARGETS =
      List.of(
          new StructuredIngest(),
          new DistrictRun(),
          new WordDocuments(Way.WARM),
          new WordDocuments(Way.COLD),
          new WordDocuments(Way.INGEST),
          new PdfDocuments(Way.WARM),
          new PdfDocuments(Way.COLD),
          new PdfDocuments(Way.INGEST));

  private final Map<String, String> options;

  private Main(Map<String, String> options) {
    this.options = options;
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 6 && args[0].equals(SIDE)) {
      TARGETS
          .get(Integer.parseInt(args[1]))
          .run(Side.valueOf(args[2]), Size.of(args[3]), Path.of(args[4]), Path.of(args[5]));
      Fork.tellPeak();
    } else {
      new Main(options(args)).run();
    }
  }

  /** A target's place among all, by which a forked process finds it again. */
  static int turn(Target target) {
    return TARGETS.indexOf(target);
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      boolean known = List.of("--size", "--pairs", "--only", "--data").contains(args[i]);
      if (!known || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "'" + args[i] + "' is no option with a value; see docs/benchmarks.md");
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  private void run() throws IOException, InterruptedException {
    Size size = Size.of(options.getOrDefault("--size", "province"));
    Path data = Path.of(options.getOrDefault("--data", "bench/target/data")).resolve(size.id());
    Files.createDirectories(data);
    int pairs = Integer.parseInt(options.getOrDefault("--pairs", "5"));
    Report report = new Report(System.out);
    report.begin(size, pairs);
    for (Target target : TARGETS) {
      if (only().isEmpty() || only().contains(Integer.toString(target.number()))) {
        Fork fork = new Fork(target, size, data, target.prepare(size, data));
        report.tell(target, Comparison.run(fork, pairs));
      } else {
        report.notRun(target);
      }
    }
  }

  private Set<String> only() {
    return Arrays.stream(options.getOrDefault("--only", "").split(","))
        .filter(n -> !n.isBlank())
        .collect(Collectors.toSet());
  }
}
