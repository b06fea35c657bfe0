package io.budgetlens.analytics;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;

/** The lake has no release yet: there is nothing to compute from. */
public final class NothingToAnalyze extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  NothingToAnalyze(Path lake) {
    super("the lake " + lake + " has no release yet: ingest something first");
    this.words =
        new Words(
            "数据湖 " + lake + " 还没有发布版：请先导入数据",
            "the lake " + lake + " has no release yet: ingest something first");
  }

  @Override
  public Words words() {
    return words;
  }
}
