package io.budgetlens.ingest.labelled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What our own texts call the published facts. */
final class PublishedWords {
  private final Map<String, String> words = new HashMap<>();

  PublishedWords() {
    try (var stream = PublishedWords.class.getResourceAsStream("published_words.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(l -> !l.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int at = line.indexOf(" = ");
    words.put(line.substring(0, at), line.substring(at + 3));
  }

  /** The name of an item, one of three in turn. */
  String name(String item, int turn) {
    String names = words.get(item);
    if (names == null) {
      throw new IllegalArgumentException("no words for " + item);
    }
    return names.split("\\|", -1)[turn % 3];
  }

  /** What is told of a fact that is no figure. */
  String aside(PublishedFact fact, String number) {
    return words.getOrDefault(fact.published(), fact.published() + "{v}").replace("{v}", number);
  }
}
