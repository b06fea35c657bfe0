package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rate is measured against; jurisdictions differ in the budget they take. */
public enum DenominatorBasis {
  INITIAL("年初预算", "initial budget"),
  ADJUSTED("全年（调整后）预算", "adjusted budget"),
  APPROVED("批复预算", "approved budget"),
  RECEIVED("实际到位资金", "funds received"),
  FINAL_EXPENDITURE("本年支出", "final expenditure"),
  AUTHORISED_STAFF("编制数", "authorised staff"),
  PREVIOUS_YEAR("上年数", "the previous year's value"),
  UNKNOWN("口径不明", "unknown");

  private final Words words;

  DenominatorBasis(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** The wire form: {@code initial}, {@code adjusted}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Words words() {
    return words;
  }

  public static Optional<DenominatorBasis> find(String id) {
    return Arrays.stream(values()).filter(b -> b.id().equals(id)).findFirst();
  }
}
