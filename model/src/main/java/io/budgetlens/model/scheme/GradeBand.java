package io.budgetlens.model.scheme;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * A grade and the scores that earn it: closed on the left, up to the next higher band.
 *
 * @param id {@code excellent}, {@code good}, {@code fair}, {@code poor}
 * @param standard the words the scheme itself uses, traditional forms too
 * @param colloquial what reports write instead
 */
public record GradeBand(
    String id, Words name, BigDecimal from, List<String> standard, List<String> colloquial) {
  public GradeBand {
    standard = List.copyOf(standard);
    colloquial = List.copyOf(colloquial);
  }

  public boolean isWritten(String words) {
    return standard.contains(words) || colloquial.contains(words);
  }
}
