package io.budgetlens.model.metric;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A metric's file that cannot be used: which file, which key, what is wrong with it. */
public final class BadMetricFile extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  BadMetricFile(String file, String key, Words wrong) {
    super(file + ", key '" + key + "': " + wrong.en());
    this.words =
        new Words(
            "指标文件 " + file + " 的键“" + key + "”：" + wrong.zh(),
            "metric file " + file + ", key '" + key + "': " + wrong.en());
  }

  @Override
  public Words words() {
    return words;
  }
}
