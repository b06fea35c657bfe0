package io.budgetlens.analytics.peer;

import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.RegionTier;
import io.budgetlens.model.text.Words;

/**
 * First-level budget departments of one region tier and entity scope; the fiscal year is told
 * beside it. Written {@code county|level-1|own}. Units with amounts in another currency than yuan
 * are groups of their own, {@code county|level-1|own|EUR}.
 */
public record PeerGroup(RegionTier tier, EntityScope scope) {

  /** The column's form. */
  public String id() {
    return tier.id() + "|level-1|" + scope.id();
  }

  /** The rule of comparison, as every benchmark states it. */
  public static Words rule() {
    return new Words(
        "同一预算年度、同一财政层级、同一口径（本级与汇总不混）、同一币种的一级预算部门之间比较",
        "first-level budget departments of the same fiscal year, region tier and entity scope"
            + " (own and consolidated never mixed), all in one currency");
  }
}
