package io.budgetlens.lake.catalogue;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** The catalogue database cannot be read or written. */
public final class LedgerUnusable extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final String said;

  LedgerUnusable(String message, Throwable cause) {
    super(message, cause);
    this.said = message;
  }

  @Override
  public Words words() {
    return new Words("湖的目录库无法读写：" + said, said);
  }
}
