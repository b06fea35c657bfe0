package io.budgetlens.ingest.publish;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A revision that cannot be made: the words say what is wrong and what to do. */
public final class RevisionRefused extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  RevisionRefused(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
