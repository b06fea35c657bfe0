package io.budgetlens.model.identity;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a name on a document was taken for a unit, or why it may be that unit. A reason carries the
 * confidence it gives, a fraction; below {@link #LINKS} it only makes a candidate for a person to
 * look at.
 */
public enum IdentityReason {
  DECIDED("1.00", "由人工确认", "a person decided so"),
  SOCIAL_CREDIT_CODE("1.00", "统一社会信用代码相符", "the social-credit code is the unit's"),
  CODE_AND_NAME("1.00", "单位代码和名称都相符", "unit code and name are the unit's"),
  CONFIRMED_NAME("0.99", "该名称已由人工确认", "a person confirmed this name before"),
  EXACT_NAME("0.98", "与现用名称完全相同", "the name is the unit's current name"),
  CODE("0.95", "区划和单位代码相符", "region and unit code are the unit's"),
  FORMER_NAME("0.95", "是单位当时使用的曾用名", "the unit was called so in that year"),
  REGION_AND_SHORT_NAME(
      "0.93", "名称中的地区与规范简称相符", "the region in the name and the short name are the unit's"),
  OTHER_NAME("0.92", "是单位的其他名称", "the name is another name of the unit"),
  DOCUMENT_REGION_AND_SHORT_NAME(
      "0.90", "文件所属地区与规范简称相符", "the document's region and the short name are the unit's"),
  SECOND_NAME("0.88", "是单位加挂牌子的名称", "the unit bears this name as its second one"),
  NAME_AFTER_END("0.85", "单位撤销后仍以原名公布", "the unit publishes under its name after its end"),
  NEW_UNIT("0.80", "名称完整，库中没有这个单位", "the name is complete and no such unit was known"),
  FORMER_NAME_LATE("0.82", "更名后仍使用曾用名", "the former name was used after the change"),
  NAME_BEFORE_BEGINNING("0.60", "单位当年尚未设立", "the unit was not yet founded in that year"),
  CODE_CONTRADICTS_NAME("0.60", "代码与名称指向不同单位", "code and name speak of different units"),
  LONG_GONE("0.60", "该名称停用已久", "the name has been out of use for years"),
  REGION_UNKNOWN("0.50", "名称相同但不能确定地区", "the name fits but the region is not told"),
  REGION_CONTRADICTS("0.40", "名称与文件的地区不一致", "name and document speak of different regions"),
  SIMILAR_NAME("0.40", "名称相近", "the name is similar");

  /** The least confidence that links. */
  public static final BigDecimal LINKS = new BigDecimal("0.80");

  private final BigDecimal confidence;
  private final Words words;

  IdentityReason(String confidence, String zh, String en) {
    this.confidence = new BigDecimal(confidence);
    this.words = new Words(zh, en);
  }

  /** The wire form, e.g. {@code exact_name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public BigDecimal confidence() {
    return confidence;
  }

  public boolean links() {
    return confidence.compareTo(LINKS) >= 0;
  }

  public Words words() {
    return words;
  }

  /** The reason of a wire form. */
  public static Optional<IdentityReason> find(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
