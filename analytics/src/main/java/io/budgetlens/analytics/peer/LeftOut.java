package io.budgetlens.analytics.peer;

import io.budgetlens.model.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a record is not compared with the others of its region tier. */
public enum LeftOut {
  FISCAL_TOTAL("财政合计数，不是部门", "a fiscal total, not a department"),
  TIER_UNKNOWN("财政区划层级不明", "the region's tier is unknown"),
  LEVEL_UNKNOWN("预算级次不明", "the unit's budget level is unknown"),
  NOT_FIRST_LEVEL("不是一级预算部门", "not a first-level budget department");

  private final Words words;

  LeftOut(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** The wire form: {@code fiscal_total}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Words words() {
    return words;
  }

  public static Optional<LeftOut> find(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
