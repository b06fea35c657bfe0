package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words can be the name of an organ or a body of the public sector. */
final class OrganName {
  private static final List<String> LAST_CHARACTERS =
      List.of(
          "局", "委", "会", "院", "校", "所", "站", "中心", "办", "处", "厅", "部", "馆", "队", "社", "政府", "街道",
          "镇", "乡", "园", "室", "学", "办公室", "公司", "库", "台", "团", "联", "署", "庭", "组", "林场", "农场", "科协",
          "政协", "人大", "监狱", "宫", "场", "开发区", "保护区", "灌区", "示范区", "高新区", "林区", "管理区", "基地", "苗圃",
          "一中", "二中");
  private static final List<String> ORGANS =
      List.of("单位概况", "部门概况", "基本情况", "目录", "附件", "报告", "公开");
  private static final List<String> BROKEN_TAILS =
      List.of("局部", "厅部", "中心部", "政府部", "委员会部", "办公室部", "联合会部");
  private static final Pattern NO_UNIT =
      Pattern.compile(
          "网站$|事务所(?:\\(|有限|集团|股份|$)|(?:咨询|评估|评价|造价|审计)(?:服务|管理|集团|顾问|股份)*(?:有限|责任)*公司$|^(?:委托|评价机构|受托|第三方)");
  private static final Pattern SUPERIOR =
      Pattern.compile(
          "[一-龥]{3,20}(?:局|委|委员会|厅|办公室|政府|医院|集团)(?:下属|所属|直属|下辖)(?:单位|事业单位)?(?=[一-龥]{4})");

  private OrganName() {}

  /** The words, if they can be a unit's name. */
  static @Nullable String of(String words) {
    boolean within = words.startsWith("(") && words.endsWith(")");
    String name = within ? words.substring(1, words.length() - 1) : words;
    for (String tail : List.of("文件", "本级", "(本级)", "(汇总)", "(部门)", "机关")) {
      name = name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
    }
    name = withoutBrokenTail(trim(withoutSuperior(name)));
    String bare =
        name.endsWith(")") && name.indexOf('(') > 0 ? name.substring(0, name.indexOf('(')) : name;
    boolean ends = LAST_CHARACTERS.stream().anyMatch(bare::endsWith);
    boolean noise = NO_UNIT.matcher(name).find() || ORGANS.stream().anyMatch(name::contains);
    boolean digits = name.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean path = name.chars().anyMatch(c -> "-_|>/:：".indexOf(c) >= 0);
    return ends && !noise && !path && !digits && name.length() >= 4 && name.length() <= 40
        ? name
        : null;
  }

  /** {@code 某某水利局下属某某河道管理所}: the second of them. */
  private static String withoutSuperior(String name) {
    Matcher superior = SUPERIOR.matcher(name);
    return superior.lookingAt() ? name.substring(superior.end()) : name;
  }

  /** {@code 某某局部}: the end of 某某局部门, whose line was broken within 部门. */
  private static String withoutBrokenTail(String name) {
    return BROKEN_TAILS.stream().anyMatch(name::endsWith)
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private static String trim(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && !Character.isLetter(words.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetter(words.charAt(end - 1))
        && words.charAt(end - 1) != ')') {
      end--;
    }
    return words.substring(start, end);
  }
}
