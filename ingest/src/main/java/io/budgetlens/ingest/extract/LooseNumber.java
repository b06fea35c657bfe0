package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that no name waits for, but whose surroundings tell what they are. */
final class LooseNumber {
  private static final List<String> DIVISIONS =
      List.of("内设机构", "内设科室", "内设股室", "内设处室", "职能科室", "职能股室", "职能处室");
  private static final List<String> SUMS =
      List.of(
          "合计", "合计为", "总计", "总计为", "共计", "共计为", "=", "共", "累计", "以上合计", "总共", "两项相加", "两项合计",
          "两者合计", "三项合计", "三项共计", "四项共计", "五项共计", "四项总计", "四项相加", "四项合计", "五项合计", "各项合计", "以上四项合计",
          "以上各项合计");
  private static final List<String> MONEY = List.of("资金", "金额", "资金总额", "资金共计", "资金合计");
  private static final List<String> FISCAL = List.of("财政拨款", "财政拨款为", "当年财政拨款", "本年财政拨款");
  private static final List<String> EVALUATED =
      List.of(
          "自评", "单位自评", "部门自评", "综合自评", "我局自评", "我单位自评", "自评为", "部门整体自评", "整体自评", "整体支出自评", "本部门自评",
          "我委自评", "我中心自评", "部门整体自评为", "整体自评为");
  private static final Pattern COMPOSED =
      Pattern.compile(
          "(?:我局|我单位|本单位|部门|20[0-9]{2}年度?)?(?:(年初)|全年|调整后?|年度)预算(?:数|资金|总额)?"
              + "由[^，。；]{1,14}(?:组成|构成)[，：:]");
  private static final BigDecimal A_TOTAL = new BigDecimal("60");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int FEWEST_DIMENSIONS = 3;
  private static final int NEAR = 8;

  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;
  private final boolean evaluated;

  LooseNumber(Cursor cursor, Memory memory, Emitter emitter, boolean evaluated) {
    this.cursor = cursor;
    this.memory = memory;
    this.emitter = emitter;
    this.evaluated = evaluated;
  }

  /** Too low for what a whole evaluation is scored. */
  static boolean isLow(Amount amount) {
    return amount.number().compareTo(A_TOTAL) < 0;
  }

  static boolean isTotal(Amount amount) {
    return !isLow(amount) && isPossible(amount);
  }

  /** No more than the full marks of an evaluation. */
  static boolean isPossible(Amount amount) {
    return amount.number().compareTo(HUNDRED) <= 0;
  }

  @Nullable String item(Amount amount) {
    return switch (amount.kind()) {
      case COUNT -> counted(amount);
      case POINTS -> scored(amount);
      case PERSONS -> emitter.kindsOfPosts() > 1 && follows(SUMS) ? "staff_authorised" : null;
      case MONEY -> money();
      default -> null;
    };
  }

  /** {@code 分别得9分、28分，共计37分}: no member of the list. */
  boolean isSum() {
    return follows(SUMS);
  }

  private @Nullable String money() {
    String composed = follows(SUMS) ? composed() : null;
    if (composed != null) {
      return composed;
    }
    boolean source =
        memory.statements.inBreakdown() && "income".equals(memory.statements.mainItem());
    if (source && follows(FISCAL)) {
      return "fiscal_appropriation_income"; // 收入合计754.31万元，其中财政拨款750万元
    }
    return isMoneyOfProjects() ? "fiscal_project_expenditure" : null;
  }

  /** {@code 全年预算数由两部分组成：一是…，二是…，合计2525万元}. */
  private @Nullable String composed() {
    Matcher composed = COMPOSED.matcher(cursor.between(memory.start, cursor.token().start()));
    if (memory.subject.isForeign() || !composed.lookingAt()) {
      return null;
    }
    return composed.group(1) == null ? "adjusted_budget" : "initial_budget";
  }

  private @Nullable String counted(Amount amount) {
    if (countsProjects(amount) || hasProjects(amount) || spendsOn(amount)) {
      return "project_count";
    }
    return countsDivisions(amount) || countsOffices(amount) ? "internal_divisions" : null;
  }

  private @Nullable String scored(Amount amount) {
    boolean execution = "execution_rate".equals(memory.lastItem);
    if (execution && cursor.previousIs(Term.Role.GOT)) {
      return "score_execution"; // 预算执行率99.5%，得9.95分
    }
    boolean high = !isLow(amount);
    boolean behindGrade = amount.start() == memory.gradeEnd + 1; // 自评结果：优(96.3分)
    if (high && !memory.subject.isForeign() && (follows(EVALUATED) || behindGrade)) {
      emitter.got();
      return "total_score"; // 绩效评价总分100分，自评96分
    }
    boolean begins = SUMS.contains(cursor.between(memory.start, amount.start()));
    int told = begins ? emitter.scoresBefore() : emitter.scores(); // 产出…分。四项合计93.7分
    int fewest = high ? FEWEST_DIMENSIONS - 1 : FEWEST_DIMENSIONS;
    return told >= fewest && follows(SUMS) ? "total_score" : null;
  }

  private boolean follows(List<String> words) {
    Token before = cursor.previous();
    return before != null && before.is(Token.Type.TEXT) && words.contains(cursor.words(before));
  }

  /** {@code 共涉及项目9个，资金521.18万元}. */
  private boolean isMoneyOfProjects() {
    return evaluated && "project_count".equals(memory.lastItem) && follows(MONEY);
  }

  /** {@code 内设办公室、财务科等7个科室}, {@code 本级设14个科室}. */
  private boolean countsOffices(Amount amount) {
    String before = before(amount);
    if (cursor.text().startsWith("机构", amount.end())) {
      return before.endsWith("等") && saysBefore(amount, "内设"); // 内设立案庭、执行局等10个机构
    }
    if (!Fillers.isOffice(cursor.text(), amount.end())) {
      return false;
    }
    boolean newOnes = before.equals("增设") || before.equals("新设");
    boolean ends = !before.isEmpty() && "共等股室科处庭部".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean listed = ends && saysBefore(amount, "设");
    return memory.offices || listed || (before.endsWith("设") && !newOnes);
  }

  private boolean saysBefore(Amount amount, String words) {
    return cursor.between(memory.start, amount.start()).contains(words);
  }

  /** {@code 设办公室、水政股等6个内设机构}. */
  private boolean countsDivisions(Amount amount) {
    return !memory.subject.isForeign()
        && DIVISIONS.stream().anyMatch(w -> cursor.text().startsWith(w, amount.end()));
  }

  /** {@code 对15个项目开展绩效自评}: the projects that the report is about. */
  private boolean countsProjects(Amount amount) {
    String text = cursor.text();
    return evaluated
        && memory.labels.isEmpty()
        && !memory.subject.isForeign()
        && (text.startsWith("项目", amount.end()) || text.startsWith("预算项目", amount.end()));
  }

  /** {@code 共实施28个项目}; {@code 共有9个项目，项目支出预算…}: the unit's budget has so many projects. */
  private boolean hasProjects(Amount amount) {
    String text = cursor.text();
    int behind = amount.end() + 2;
    if (!text.startsWith("项目", amount.end())) {
      return false;
    }
    String ahead = text.substring(behind, Math.min(text.length(), behind + NEAR));
    boolean stops = ahead.isEmpty() || "，,。；;".indexOf(ahead.charAt(0)) >= 0;
    boolean has = before(amount).equals("共有") && ahead.contains("项目支出");
    boolean carriesOut =
        before(amount).equals("实施") && (saysBefore(amount, "共实施") || ahead.contains("其中"));
    return stops && (has || carriesOut);
  }

  /** {@code 项目支出1,725.60万元，共涉及18个项目}. */
  private boolean spendsOn(Amount amount) {
    return cursor.text().startsWith("项目", amount.end())
        && (before(amount).equals("涉及") || before(amount).endsWith("共"))
        && ("project_expenditure".equals(memory.lastItem) || saysBefore(amount, "项目支出"));
  }

  private String before(Amount amount) {
    int from = Math.max(memory.start, amount.start() - 2);
    return cursor.text().substring(Math.min(from, amount.start()), amount.start());
  }
}
