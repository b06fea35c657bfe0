package io.budgetlens.analytics.question;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;
import java.util.List;

/** A question names something the release does not have. */
public final class NotFound extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  private NotFound(Words words) {
    super(words.en());
    this.words = words;
  }

  public static NotFound unit(String id) {
    return new NotFound(new Words("没有单位 " + id, "there is no unit " + id));
  }

  /**
   * @param near the ids and names of units that may have been meant
   */
  public static NotFound unit(String written, List<String> near) {
    if (near.isEmpty()) {
      return unit(written);
    }
    return new NotFound(
        new Words(
            "没有单位 " + written + "；相近的有：" + String.join("、", near),
            "there is no unit " + written + "; near it: " + String.join(", ", near)));
  }

  public static NotFound metric(String id) {
    return new NotFound(new Words("没有指标 " + id, "there is no metric " + id));
  }

  public static NotFound document(String id) {
    return new NotFound(new Words("没有文档 " + id, "there is no document " + id));
  }

  public static NotFound figure(String id) {
    return new NotFound(new Words("没有数字 " + id, "there is no figure " + id));
  }

  public static NotFound finding(String id) {
    return new NotFound(new Words("没有复核发现 " + id, "there is no finding " + id));
  }

  /** A known unit's record of a year. */
  public static NotFound record(String unit, int fiscalYear, String scope) {
    return new NotFound(
        new Words(
            "单位 " + unit + " 没有 " + fiscalYear + " 年度口径为 " + scope + " 的记录",
            "unit " + unit + " has no record for " + fiscalYear + " of scope " + scope));
  }

  /** A value in a unit's record of a year. */
  public static NotFound value(String unit, int fiscalYear, String item) {
    return new NotFound(
        new Words(
            "单位 " + unit + " 的 " + fiscalYear + " 年度记录中没有 " + item,
            "the record of unit " + unit + " for " + fiscalYear + " has no " + item));
  }

  @Override
  public Words words() {
    return words;
  }
}
