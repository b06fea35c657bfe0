package io.budgetlens.bench.workload;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** What was asked for cannot be generated. */
public final class BadWorkload extends IllegalArgumentException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  BadWorkload(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
