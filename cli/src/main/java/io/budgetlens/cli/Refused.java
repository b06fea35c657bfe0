package io.budgetlens.cli;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** The command cannot do what was asked; the sentence says what, where and what to do. */
final class Refused extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  Refused(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
