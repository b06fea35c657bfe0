package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words before a number say that it is of a project: its budget at the year's start, its
 * budget as adjusted, what was spent, how far that is, and its points. Words that say more than
 * that, as of a part of the money or of another year, make it none of these.
 */
final class ProjectClause {
  /** One amount that was the budget at the year's start and all the year. */
  static final String BOTH = "both";

  /** A budget that is the first one where an adjusted one follows, else the only one. */
  static final String BUDGET = "budget";

  private static final String TAIL = "(?:数|额|金额|总额|资金|经费)?(?:为|是|达到|达|共计|共|了|[:：])?";
  private static final String STATE = "(?:全年|年度|当年|本年度|本年|实际|共计|共|已|财政|资金|年末|年底|合计)*+";
  private static final Pattern INITIAL =
      Pattern.compile("(?:年初(?:部门|财政)?(?:预算|安排|批复|下达|核定)(?:安排|批复|预算|下达)?|批复的?年初预算|期初预算)" + TAIL);
  private static final Pattern BOTH_BUDGETS =
      Pattern.compile("年初预算数?(?:和|与|、|及)(?:全年|调整后?)预算数?(?:均|同|都|一致)为?");
  private static final Pattern ADJUSTED =
      Pattern.compile(
          "(?:追加后|调整后|年中追加后|调减后|[^，,。；:：]{0,8}下达)?(?:[^，,。；:：]{0,12}?(?:调整|调增|调减|追加|压减|核减|调剂)(?:后)?(?:为|至|到)"
              + "|(?:年中|经|中期)?调整后的?(?:全年|年度)?(?:预算)?|(?:年中)?调整(?:全年)?预算"
              + "|全年(?:调整)?预算(?:调整|调增|调减)?|最终预算)"
              + TAIL);
  private static final Pattern ONLY =
      Pattern.compile("(?:年度|财政|项目|批复|本年|当年)?(?:预算安排|安排预算|预算批复|批复预算|支出预算|预算|安排)" + TAIL);
  private static final Pattern EXECUTED =
      Pattern.compile(
          "(?:截至(?:20[0-9]{2}年|年)?(?:12月)?(?:底|末|31日)?)?"
              + STATE
              + "(?:完成)?(?:预算)?(?:执行|支出|支付|使用)"
              + TAIL);
  private static final Pattern RATE =
      Pattern.compile(
          "(?:项目|资金|年度|全年)*+(?:预算)?(?:资金)?(?:支出)?(?:执行率|支出率|支付率|使用率|执行进度|支出进度)(?:为|是|达到|达|[:：])?");
  private static final Pattern SCORE =
      Pattern.compile("(?:项目)?(?:绩效|支出绩效)?(?:自评|评价|综合|自评综合)?(?:得分|总分|评分|自评分|自评)(?:为|[:：])?");
  private static final List<Map.Entry<String, Pattern>> MONEY =
      List.of(
          Map.entry(BOTH, BOTH_BUDGETS),
          Map.entry("initial_budget", INITIAL),
          Map.entry("adjusted_budget", ADJUSTED),
          Map.entry(BUDGET, ONLY),
          Map.entry("expenditure", EXECUTED));
  private static final Pattern LEAD =
      Pattern.compile("^(?:20[0-9]{2}年度?|该项目|本项目|项目|市级|县级|区级|省级|财政|共|并|则|于)*+");

  private ProjectClause() {}

  /**
   * The item of a number, absent where it is none of the project's own.
   *
   * @param words the clause up to the number
   */
  static @Nullable String item(String words, Amount.Kind kind) {
    Matcher lead = LEAD.matcher(words);
    String clause = lead.lookingAt() ? words.substring(lead.end()) : words;
    String item = itemOf(clause, kind);
    return item == null ? itemOf(words, kind) : item;
  }

  private static @Nullable String itemOf(String clause, Amount.Kind kind) {
    return switch (kind) {
      case MONEY ->
          MONEY.stream()
              .filter(e -> e.getValue().matcher(clause).matches())
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
      case PERCENT -> RATE.matcher(clause).matches() ? "execution_rate" : null;
      case POINTS -> SCORE.matcher(clause).matches() ? "total_score" : null;
      default -> null;
    };
  }
}
