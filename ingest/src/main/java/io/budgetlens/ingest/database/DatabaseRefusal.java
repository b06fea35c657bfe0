package io.budgetlens.ingest.database;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A database cannot be read: no connection, no such table or column, rows of no known type. */
public final class DatabaseRefusal extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  /**
   * @param words what is wrong, where, and what to do; never a password
   */
  DatabaseRefusal(Words words) {
    super(words.en());
    this.words = words;
  }

  @Override
  public Words words() {
    return words;
  }
}
