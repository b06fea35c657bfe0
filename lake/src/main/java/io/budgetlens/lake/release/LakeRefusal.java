package io.budgetlens.lake.release;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** The lake cannot do what was asked, for a reason its user can act on. */
public abstract sealed class LakeRefusal extends RuntimeException implements Bilingual
    permits NoSuchLake, NoSuchRelease, LakeBusy {
  private static final long serialVersionUID = 1L;

  private final transient Words words;

  LakeRefusal(Words words) {
    super(words.en());
    this.words = words;
  }

  @Override
  public Words words() {
    return words;
  }
}
