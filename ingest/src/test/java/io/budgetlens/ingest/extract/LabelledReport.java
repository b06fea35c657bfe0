package io.budgetlens.ingest.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report in our own words with everything a careful reader finds in it.
 *
 * @param facts {@code type}, {@code unit}, {@code year}, {@code scope} lines
 * @param figures as {@link Figures} writes them
 */
record LabelledReport(String name, String text, List<String> facts, List<String> figures) {
  private static final String PARTED_BY = "\n=====\n";

  static List<LabelledReport> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(LabelledReport::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledReport of(Path file) {
    String content = read(file);
    int at = content.indexOf(PARTED_BY);
    List<String> facts = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (String line : content.substring(at + PARTED_BY.length()).lines().toList()) {
      boolean figure = Character.isDigit(line.charAt(0)) || line.startsWith("- ");
      (figure ? figures : facts).add(line);
    }
    return new LabelledReport(
        file.getFileName().toString(), content.substring(0, at), facts, figures);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
