package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a value is not there. A value is never replaced by zero. */
public enum AbsenceReason {
  NUMERATOR_MISSING("分子所需的数据缺失", "a figure the numerator needs is missing"),
  DENOMINATOR_MISSING("分母所需的数据缺失", "a figure the denominator needs is missing"),
  DENOMINATOR_ZERO("分母为零，比率无定义", "the denominator is zero: the rate is undefined"),
  DENOMINATOR_NEGATIVE("分母为负，比率没有意义", "the denominator is negative: the rate has no meaning"),
  OUT_OF_RANGE("结果超出可存储的范围", "the result is beyond the range that can be stored"),
  NO_PREVIOUS_YEAR("上一年度没有可比的数据", "there is no value for the year before"),
  UNIT_DID_NOT_EXIST("该单位当年尚未设立", "the unit did not exist yet"),
  NOT_PUBLISHED("未公开", "not published"),
  NOT_COLLECTED("未采集到该数据", "no source collected so far states it"),
  TOO_FEW_PEERS("可比单位过少，不作比较", "too few peers for a comparison"),
  NOT_A_PEER("不属于同类部门组，不参与比较", "not a member of its peer group, so not compared"),
  NOT_ANALYSED("尚未运行分析", "the analysis has not been run on this release");

  private final Words words;

  AbsenceReason(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** The wire form: {@code numerator_missing}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Words words() {
    return words;
  }

  public static Optional<AbsenceReason> find(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
