package io.budgetlens.api.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the columns that hold JSON lists, so that the wire carries lists and no quoted JSON. */
final class Spans {
  private static final Pattern SPAN = Pattern.compile("\\[\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*]");
  private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");

  private Spans() {}

  /** {@code [[start,end],…]}: ranges of a document's text, the end exclusive. */
  static List<List<Integer>> of(@Nullable String column) {
    List<List<Integer>> spans = new ArrayList<>();
    Matcher span = SPAN.matcher(column == null ? "" : column);
    while (span.find()) {
      spans.add(List.of(Integer.valueOf(span.group(1)), Integer.valueOf(span.group(2))));
    }
    return spans;
  }

  /** {@code ["A6","A7"]}. */
  static List<String> words(@Nullable String column) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(column == null ? "" : column);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }
}
