package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a form's fund area, by the words of its label. */
enum FundSource {
  TOTAL("total", ""),
  FISCAL("fiscal", "fiscal_"),
  /** One of several fiscal rows, e.g. of a tier of government. */
  FISCAL_PART("fiscal", "fiscal_"),
  CARRIED_OVER("carried_over", null),
  SPECIAL_ACCOUNT("special_account", "special_account_"),
  UNIT("unit", "unit_fund_"),
  OTHER("other", null);

  private static final int LONGEST = 22;
  private static final List<String> TOTALS =
      List.of("总额", "资金合计", "资金总计", "资金总量", "总资金", "资金总数", "预算合计", "总金额");
  private static final List<String> SUMS = List.of("合计", "总计", "小计", "总数", "总和");
  private static final List<String> OTHERS =
      List.of("其他", "其它", "自筹", "自有", "非财政", "社会资", "事业收入", "经营收入", "事业资金", "配套");
  private static final List<String> FISCALS = List.of("财政拨款", "财政资金", "财政性资金", "财政预算", "一般公共预算");
  private static final List<String> TIERS =
      List.of(
          "中央", "省", "市", "县", "区", "州", "上级", "本级", "地方", "镇", "乡", "自治区", "旗", "政府性基金", "国有资本",
          "政府基金", "专项债");

  private final String id;
  private final @Nullable String prefix;

  FundSource(String id, @Nullable String prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  /** As {@link Project.Fund#source()}. */
  String id() {
    return id;
  }

  /** What the items of its amounts begin with; absent where there are no such items. */
  @Nullable String prefix() {
    return prefix;
  }

  static @Nullable FundSource of(String words) {
    String bare = strip(Head.bare(words));
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return null;
    }
    if (isStrictTotal(words)) {
      return TOTAL;
    }
    if (bare.contains("专户")) {
      return SPECIAL_ACCOUNT;
    }
    if (bare.contains("结转")) {
      return bare.contains("下年") || bare.contains("年末") ? null : CARRIED_OVER;
    }
    if (bare.contains("单位资金")) {
      return UNIT;
    }
    if (OTHERS.stream().anyMatch(bare::contains)) {
      return bare.contains("收入支出") ? null : OTHER;
    }
    return SUMS.contains(bare) ? TOTAL : fiscal(bare);
  }

  private static @Nullable FundSource fiscal(String bare) {
    if (bare.contains("收入") || bare.contains("支出")) {
      return null;
    }
    boolean part = TIERS.stream().anyMatch(bare::startsWith);
    boolean fiscal = FISCALS.stream().anyMatch(bare::contains);
    boolean tier = part && (fiscal || bare.endsWith("资金") || bare.endsWith("补助"));
    return tier ? FISCAL_PART : fiscal ? FISCAL : null;
  }

  /** Whether a label names the total of funds, as no other table does. */
  static boolean isStrictTotal(String words) {
    String bare = strip(Head.bare(words));
    return bare.length() <= LONGEST && TOTALS.stream().anyMatch(bare::endsWith);
  }

  private static String strip(String bare) {
    int start = 0;
    while (start < bare.length() && !Character.isLetter(bare.charAt(start))) {
      start++;
    }
    String text = bare.substring(start);
    return text.startsWith("其中") ? strip(text.substring(2)) : text;
  }
}
