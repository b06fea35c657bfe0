package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that may stand between a name and its number, and words that show a name is another's. */
final class Fillers {
  private static final List<String> EMPTY =
      List.of(
          "合计为", "合计", "总计为", "总计", "共计为", "共计", "总额为", "总额", "金额为", "金额", "资金", "决算数", "财政拨款",
          "财政", "部门", "单位", "本部门", "我单位", "我部门", "我局", "全年", "年度", "实际", "完成", "安排", "达到", "共有",
          "共", "约", "计", "为", "是", "有", "达", "数", "额", "的", "了", "则", "总", "已", "累计", "和", "及",
          "以及", "年末", "年底", "末", "底", "截至", "截止", "一般公共预算", "名", "批复", "核定", "下达", "万", "市财政局",
          "区财政局", "县财政局", "省财政厅", "财政局", "度", "整体", "方面", "情况", "也", "全部", "职工", "教职工", "干部职工",
          "人员", "工作人员", "当年", "较", "比", "相比");
  private static final List<String> FOREIGN_NOUNS =
      List.of("支出", "经费", "费", "费用", "收入", "补助", "补助资金", "工程", "项目经费", "项目资金", "专项");
  private static final List<String> OFFICES =
      List.of(
          "科室", "职能科室", "股室", "处室", "部室", "内设", "职能股室", "职能处室", "业务科室", "行政科室", "综合科室", "职能部门",
          "部(室)", "庭(室)", "办(室)", "科(室)", "股(室)", "处(室)", "科(股)室", "庭室", "科", "股", "处", "职能办公室",
          "综合办公室", "内设办公室", "办公室", "综合性办事机构");

  private static final List<String> WORKS =
      List.of(
          "补贴", "建设", "工程", "改造", "治理", "防治", "维护", "养护", "运维", "购置", "奖励", "奖补", "救助", "资助", "监测",
          "检测", "普查", "资金");
  private static final Pattern GIVEN =
      Pattern.compile(".*(?:中央|上级|本级|地方|[省市县区州旗镇乡](?:级|本级)?|自治区)(?:财政|配套|补助|专项|转移支付|直达|下达|预算内)*资金");
  private static final int A_NAME = 5;

  private static final Map<Character, List<String>> EMPTY_BY_START =
      EMPTY.stream().collect(Collectors.groupingBy(f -> f.charAt(0)));

  private Fillers() {}

  /** How many characters of these words say something we do not know. */
  static int strangeLength(String words) {
    int strange = 0;
    int at = 0;
    while (at < words.length()) {
      int filler = fillerAt(words, at);
      strange += filler == 0 ? 1 : 0;
      at += Math.max(1, filler);
    }
    return strange;
  }

  private static int fillerAt(String words, int at) {
    int longest = 0;
    for (String filler : EMPTY_BY_START.getOrDefault(words.charAt(at), List.of())) {
      if (filler.length() > longest && words.startsWith(filler, at)) {
        longest = filler.length();
      }
    }
    return longest;
  }

  static int longestGap(Amount.Kind kind) {
    return switch (kind) {
      case COUNT -> 0;
      case PERSONS -> 1;
      case POINTS -> 12;
      default -> 8;
    };
  }

  /** Whether unknown words end a name such as 会议费, whose number is none of ours. */
  static boolean endsInForeignNoun(String words) {
    String name = words.substring(Math.max(0, words.length() - 12));
    while (!name.isEmpty() && "为共是计".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1);
    }
    String bare = name;
    return bare.length() > 2 && FOREIGN_NOUNS.stream().anyMatch(bare::endsWith);
  }

  /** Whether unknown words end a project's name, as 公共就业服务项目. */
  static boolean endsInProject(String words) {
    return words.length() > 4 && words.endsWith("项目") && !words.endsWith("个项目");
  }

  /** Whether unknown words end what funds are for, as 水污染防治资金 or 高标准农田建设. */
  static boolean endsInWork(String words) {
    return WORKS.stream().anyMatch(words::endsWith) && strangeLength(words) >= A_NAME;
  }

  /** Whether unknown words end in money of one giver, as 省级财政资金 or 县级配套资金. */
  static boolean endsInGivenMoney(String words) {
    return GIVEN.matcher(words).matches();
  }

  /** Whether a count of offices inside the unit follows: {@code 4个科室}. */
  static boolean namesOffices(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 4 && text.charAt(at) != '个') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '个' && isOffice(text, at + 1);
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '。';
  }

  static boolean isOffice(String text, int at) {
    boolean division = text.startsWith("部", at) && !Character.isLetter(charAt(text, at + 1));
    return division || OFFICES.stream().anyMatch(office -> text.startsWith(office, at));
  }
}
