package io.budgetlens.ingest.source;

import io.budgetlens.model.text.Words;

/** There is no file at a path that was given, or nothing to read under it. */
public final class NoSuchInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  NoSuchInput(Words words) {
    super(words.en());
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
