package io.budgetlens.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The table of cases of every rule: texts, each under {@code == name}, and under {@code == cases} a
 * line a case.
 */
record RuleCases(Map<String, String> texts, List<RuleCase> cases) {
  private static final String CASES = "cases";

  static RuleCases read() {
    Map<String, String> texts = new LinkedHashMap<>();
    List<RuleCase> cases = new ArrayList<>();
    List<String> lines = resource().lines().toList();
    String under = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("== ")) {
        under = line.substring(3).strip();
      } else if (!under.equals(CASES)) {
        texts.merge(under, line + "\n", String::concat);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(RuleCase.of(i + 1, line));
      }
    }
    return new RuleCases(texts, cases);
  }

  /** The text of a case, without blank lines at its ends. */
  String text(RuleCase one) {
    String base = Objects.requireNonNull(texts.get(one.base()), one + ": no text " + one.base());
    return one.applied(base.strip() + "\n");
  }

  private static String resource() {
    try (InputStream in = RuleCases.class.getResourceAsStream("cases.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
