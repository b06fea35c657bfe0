package io.budgetlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Runs one side of a target in a process of its own and measures it. */
final class Fork {
  private static final String PEAK = "peak-kib ";
  private static final String SECONDS = "seconds ";
  private static final Path STATUS = Path.of("/proc/self/status");

  private final Target target;
  private final Size size;
  private final Path data;
  private final long count;
  private final Launch launch = new Launch();

  Fork(Target target, Size size, Path data, long count) {
    this.target = target;
    this.size = size;
    this.data = data;
    this.count = count;
  }

  /** Runs the product once unmeasured, as the command's first start does, where starts count. */
  void prepare() throws IOException, InterruptedException {
    if (target.startsOften()) {
      launch.archive();
      measure(Side.PRODUCT);
      launch.archived();
    }
  }

  /**
   * @throws IllegalStateException where the process fails; its last words are in the message
   */
  Figures measure(Side side) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("budgetlens-bench");
    Path log = Files.createTempFile("budgetlens-bench", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(side, scratch))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      long start = System.nanoTime();
      int code = builder.start().waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(log);
      if (code != 0) {
        throw new IllegalStateException("target " + target.number() + ", " + side + ": " + said);
      }
      return new Figures(count, toldSeconds(said).orElse(seconds), peak(said));
    } finally {
      remove(scratch);
      Files.delete(log);
    }
  }

  private List<String> command(Side side, Path scratch) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(target.options());
    command.addAll(launch.options(side));
    command.addAll(List.of("-cp", launch.classPath(side), Main.class.getName()));
    command.addAll(List.of(Main.SIDE, Integer.toString(Main.turn(target)), side.name()));
    command.addAll(List.of(size.id(), data.toString(), scratch.toString()));
    return command;
  }

  /** Says, as the last of a side's doings, how much memory it took. */
  static void tellPeak() throws IOException {
    if (Files.exists(STATUS)) {
      Files.readAllLines(STATUS).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .forEach(l -> System.out.println(PEAK + l.replaceAll("[^0-9]", "")));
    }
  }

  /** Says how long the work took, where the process's start is not to count. */
  static void tellSeconds(double seconds) {
    System.out.println(SECONDS + seconds);
  }

  private static OptionalDouble toldSeconds(String said) {
    return said.lines()
        .filter(l -> l.startsWith(SECONDS))
        .mapToDouble(l -> Double.parseDouble(l.substring(SECONDS.length())))
        .findFirst();
  }

  private static long peak(String said) {
    return said.lines()
        .filter(l -> l.startsWith(PEAK))
        .mapToLong(l -> 1024 * Long.parseLong(l.substring(PEAK.length())))
        .findFirst()
        .orElse(0);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
