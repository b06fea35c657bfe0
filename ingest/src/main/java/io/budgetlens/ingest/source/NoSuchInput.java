package io.budgetlens.ingest.source;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** There is no file at a path that was given, or nothing to read under it. */
public final class NoSuchInput extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  NoSuchInput(Words words) {
    super(words.en());
    this.words = words;
  }

  @Override
  public Words words() {
    return words;
  }
}
