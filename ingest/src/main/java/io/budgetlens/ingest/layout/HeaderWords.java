package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.conform.UnitName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What columns are called in exports, by canonical column. */
final class HeaderWords {
  private static final Map<String, List<String>> WORDS = load();
  private static final int SHORTEST_PART = 2;

  private HeaderWords() {}

  static Iterable<String> columns() {
    return WORDS.keySet();
  }

  /**
   * How well a header names a canonical column: 1 where it is one of its words, about one half
   * where it holds one of them, 0 where it does not.
   */
  static double likeness(String header, String column) {
    String given = normal(header);
    double best = 0;
    for (String word : Objects.requireNonNull(WORDS.get(column), column)) {
      if (given.equals(word)) {
        return 1;
      }
      if (word.length() >= SHORTEST_PART && given.contains(word)) {
        best = Math.max(best, 0.4 + 0.4 * word.length() / given.length());
      }
    }
    return best;
  }

  /** Without what stands in brackets, such as the unit of an amount. */
  private static String normal(String header) {
    return UnitName.normalise(header.replaceAll("[（(].*?[）)]", "")).replaceAll("[_\\-]", "");
  }

  private static Map<String, List<String>> load() {
    try (InputStream in = HeaderWords.class.getResourceAsStream("headers.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> words = new LinkedHashMap<>();
      text.lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split(",", -1))
          .forEach(
              cells ->
                  words.put(
                      cells[0], Arrays.stream(cells).skip(1).map(HeaderWords::normal).toList()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("headers.csv cannot be read", e);
    }
  }
}
