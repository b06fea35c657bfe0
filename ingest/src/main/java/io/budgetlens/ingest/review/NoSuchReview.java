package io.budgetlens.ingest.review;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A decision is about no document in doubt, or names a unit that the lake does not know. */
public final class NoSuchReview extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  public NoSuchReview(String about) {
    this(
        "没有待审文件的名称或编号是“" + about + "”；请用 budgetlens units review 查看名称和编号",
        "no document in doubt is called '"
            + about
            + "'; budgetlens units review lists names and ids");
  }

  NoSuchReview(String zh, String en) {
    super(en);
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
