package io.budgetlens.ingest.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code cases.txt}: what a text, changed in one place, makes one rule say.
 *
 * @param ending of the rule, or {@code silent}
 * @param under the rule whose finding it is attached to; absent where it is a finding itself
 * @param others rules that speak of the same text for reasons of their own
 * @param base the text that is changed
 * @param edits {@code before => after}, or {@code + line}; of the base {@code record} its rows
 */
record RuleCase(
    int line,
    String rule,
    String ending,
    @Nullable String under,
    Set<String> others,
    String base,
    List<String> edits) {
  static final String SILENT = "silent";
  static final String RECORD = "record";

  static RuleCase of(int line, String text) {
    List<String> parts = Arrays.stream(text.split(";")).map(String::strip).toList();
    List<String> words = List.of(parts.get(0).split("\\s+"));
    int in = words.indexOf("in");
    Set<String> others = new TreeSet<>();
    words.stream().filter(w -> w.startsWith("+")).forEach(w -> others.add(w.substring(1)));
    return new RuleCase(
        line,
        words.get(0),
        words.get(1),
        in < 0 ? null : words.get(in + 1),
        others,
        parts.get(1),
        parts.subList(2, parts.size()));
  }

  boolean isSilent() {
    return ending.equals(SILENT);
  }

  boolean isOnRecord() {
    return base.equals(RECORD);
  }

  /** The rules whose findings the text has, other than this one's. */
  Set<String> rules() {
    Set<String> rules = new TreeSet<>(others);
    if (under != null) {
      rules.add(under);
    } else if (!isSilent()) {
      rules.add(rule);
    }
    return rules;
  }

  /** The base with the edits made. */
  String applied(String text) {
    String changed = text;
    for (String edit : edits) {
      changed = applied(changed, edit.replace("\\n", "\n"));
    }
    return changed;
  }

  private String applied(String text, String edit) {
    if (edit.startsWith("+ ")) {
      return text + edit.substring(2) + "\n";
    }
    String[] sides = edit.split(" =>", 2);
    if (!text.contains(sides[0])) {
      throw new AssertionError("line " + line + ": " + base + " does not hold " + sides[0]);
    }
    return text.replace(sides[0], sides[1].strip());
  }

  @Override
  public String toString() {
    return "line " + line + ": " + rule + " " + ending;
  }
}
