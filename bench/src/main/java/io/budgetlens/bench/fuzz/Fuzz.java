package io.budgetlens.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code Fuzz CASES SEED [KEEP]}, run in the project's folder: damages its samples and
 * prints what became of them; 1 where there were defects. Files that show one are kept in the
 * folder {@code KEEP}.
 */
public final class Fuzz {
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("samples/reports"),
          Path.of("samples/district"),
          Path.of("ingest/src/test/resources/io/budgetlens/ingest/read"));

  private Fuzz() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      System.err.println("usage: Fuzz CASES SEED [KEEP]");
      System.exit(2);
    }
    Path scratch = Files.createTempDirectory("budgetlens-fuzz-");
    Path keep = args.length > 2 ? Path.of(args[2]) : null;
    FuzzPlan plan =
        new FuzzPlan(
            Integer.parseInt(args[0]),
            Long.parseLong(args[1]),
            SAMPLES,
            scratch,
            keep,
            true,
            done -> System.err.println(done + " cases"));
    Tally tally = FuzzRun.run(plan);
    tally.changed().forEach(c -> System.out.println("changed: " + c));
    tally.defects().forEach(d -> System.out.println("DEFECT " + d));
    tally.lines().forEach(System.out::println);
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    System.out.println("heap at most " + heap + " MiB");
    System.exit(tally.defects().isEmpty() ? 0 : 1);
  }
}
