package io.budgetlens.lake.release;

import io.budgetlens.model.text.Words;

/** The lake has no release of that number. */
public final class NoSuchRelease extends LakeRefusal {
  private static final long serialVersionUID = 1L;

  NoSuchRelease(String written) {
    super(
        new Words(
            "没有发布版本“%s”；用 releases 可列出全部版本".formatted(written),
            "there is no release '%s'; 'releases' lists those there are".formatted(written)));
  }
}
