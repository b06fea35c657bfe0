package io.budgetlens.lake.catalogue;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A run that wants to publish no longer holds the lease, or its base is no longer current. */
public final class LeaseLost extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  LeaseLost(Words words) {
    super(words.en());
    this.words = words;
  }

  @Override
  public Words words() {
    return words;
  }
}
