package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unit that a document speaks of, from its title, its name line or its first sentences. */
final class UnitName {
  private static final List<String> ENDINGS =
      List.of(
          "部门整体", "部门支出", "单位整体", "整体支出", "整体绩效", "财政支出", "项目支出", "部门决算", "单位决算", "决算", "部门预算",
          "绩效", "预算绩效", "部门(单位)", "部门绩效", "关于", "部门项目", "项目绩效", "自评报告", "预算执行", "预算项目");
  private static final List<String> KEYS =
      List.of(
          "部门(单位)名称:",
          "被评价单位:",
          "被评价部门:",
          "被评价对象:",
          "评价对象:",
          "项目单位:",
          "项目实施单位:",
          "评价部门:",
          "自评单位:",
          "自评部门:",
          "单位(部门)名称:",
          "部门名称:",
          "单位名称:",
          "预算单位:",
          "填报单位:",
          "编制单位:",
          "部门(单位):",
          "评价单位:",
          "预算部门:",
          "编制部门:",
          "公开部门:",
          "公开单位:",
          "填报部门:",
          "决算单位:",
          "汇总单位:",
          "部门:",
          "单位:");
  private static final List<String> FILLED_IN_BY =
      List.of("填报单位:", "编制单位:", "自评单位:", "填报部门:", "编制部门:");
  private static final List<String> CAPTIONS =
      List.of("金额单位", "货币单位", "计量单位", "单位:", "公开0", "公开1", "财决", "日期:", "年度:", "编制日期");
  private static final Pattern SEAL = Pattern.compile("\\((?:盖章|公章|签章|章)\\)");
  private static final List<String> BEHIND_NAMES =
      List.of(
          "内设", "下设", "行政编制", "主要职责", "成立", "为", "认真", "组织", "开展", "按照", "高度", "积极", "位于", "隶属",
          "负责", "贯彻", "承担", "主管", "坚持", "紧紧", "围绕", "严格", "全面", "统筹", "始终", "深入", "切实", "设有", "编制",
          "现有", "共有", "概况", "基本情况", "主要职能", "基本职能", "部门", "对2", "于2");
  private static final List<String> ZONES = List.of("保护区", "开发区", "示范区", "园区", "景区", "新区", "产业区");
  private static final List<String> NO_NAMES =
      List.of("我", "本", "部门", "单位", "项目", "资金", "年度", "关于", "附件", "公开", "报告", "各", "全");
  private static final Pattern OF_REGION = Pattern.compile("[一-龥]{2,9}?[省市县区州旗盟]");
  private static final Pattern REPORT = Pattern.compile("整体|支出|自评|报告|公开|部门决算|单位决算|关于|项目绩效");
  private static final Pattern GIVERS_OF_WORK =
      Pattern.compile("(?:委托|受托|评价实施|第三方)(?:单位|机构|方|人|部门)[:：]");
  private static final Pattern PATH = Pattern.compile("[>›»]\\s{0,3}([一-龥()]{4,30})");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?:发布机构|发布单位|公开单位|公开主体|信息来源|文章来源|稿件来源|来源|责任单位|发布者|发文机关)[:：\\s]{1,3}([一-龥()]{4,30})(?![一-龥])");
  private static final Pattern INTRODUCED =
      Pattern.compile("([一-龥]{6,40})\\((?:以下)?(?:简)?称(?:为)?([一-龥]{2,16})\\)");
  private static final String REGIONS = "县市区省州旗盟镇乡";
  private static final int A_FULL_NAME = 8;
  private static final int SIGNING_LINES = 8;
  private static final int A_HEAD = 1_500;
  private static final int A_DATE = 12;
  private static final int YEAR = 4;
  private static final int SHORT_KEY = 3;

  private UnitName() {}

  static @Nullable String of(Document document, Title told, List<String> lines, String body) {
    String own = OrganName.of(cut(about(told.words())));
    if (told.kind() == Title.Kind.NONE || own == null) {
      for (String line : lines) {
        String named = afterKey(line);
        if (named != null) {
          return named;
        }
      }
    }
    String title = fromTitle(told, lines);
    String introduced = title == null ? null : introduced(title, body);
    if (introduced != null) {
      return introduced;
    }
    if (title != null && title.length() <= A_FULL_NAME && !OF_REGION.matcher(title).lookingAt()) {
      return inFull(title, body);
    }
    String table = title == null ? TableUnit.of(document) : null;
    if (title != null || table != null) {
      return title != null ? title : table;
    }
    String signed = signed(document);
    String named = signed != null ? signed : first(namesIn(body));
    return named != null ? named : publisher(document);
  }

  /** Who put it on the web: {@code 发布机构：某某水利局}. */
  private static @Nullable String publisher(Document document) {
    String text = document.text();
    Matcher publisher = PUBLISHER.matcher(text.substring(0, Math.min(text.length(), A_HEAD)));
    return publisher.find() ? OrganName.of(publisher.group(1)) : onPath(text);
  }

  /** {@code 首页 > 信息公开 > 某某县审计局}: whose page of a government's site it is. */
  private static @Nullable String onPath(String text) {
    Matcher path = PATH.matcher(text.substring(0, Math.min(text.length(), A_HEAD)));
    while (path.find()) {
      String name = OrganName.of(path.group(1));
      if (name != null && OF_REGION.matcher(name).lookingAt() && !name.endsWith("政府")) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String fromTitle(Title told, List<String> lines) {
    if (told.kind() == Title.Kind.NONE) {
      return fromTitle(lines);
    }
    String own = OrganName.of(cut(about(told.words())));
    int at = lines.indexOf(told.words());
    String above = own == null && at > 0 ? OrganName.of(cut(lines.get(at - 1))) : null;
    String found = own != null ? own : above != null ? above : fromTitle(lines);
    return found != null ? found : unusual(cut(told.words()), told.words());
  }

  /** {@code 某某财政局关于某某水利局}: who is reported on, not who reports. */
  private static String about(String words) {
    int at = words.indexOf("关于");
    String behind = at > 0 ? words.substring(at + (words.startsWith("关于对", at) ? 3 : 2)) : "";
    return OrganName.of(cut(behind)) == null ? words : behind;
  }

  /** A name that ends like no organ's, as 某某监狱, where the title leaves no doubt. */
  private static @Nullable String unusual(String name, String title) {
    boolean whole = title.contains("整体") || title.contains("部门决算") || title.contains("单位决算");
    boolean region = "县市区省州旗盟".indexOf(last(name)) >= 0 && !ZONES.stream().anyMatch(name::endsWith);
    boolean plain = name.chars().allMatch(Character::isIdeographic);
    boolean other = NO_NAMES.stream().anyMatch(name::contains);
    return whole && plain && !region && !other && name.length() >= 4 && name.length() <= 24
        ? name
        : null;
  }

  private static char last(String words) {
    return words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
  }

  /** Who signs at the end, over the date. */
  private static @Nullable String signed(Document document) {
    List<Block> blocks = document.blocks();
    int from = Math.max(0, blocks.size() - SIGNING_LINES);
    for (int i = from; i + 1 < blocks.size(); i++) {
      String date = plain(document, blocks.get(i + 1));
      if (date.length() <= A_DATE && date.indexOf('年') == YEAR && date.indexOf('月') > YEAR) {
        return OrganName.of(plain(document, blocks.get(i)));
      }
    }
    return null;
  }

  private static String plain(Document document, Block block) {
    return PlainText.of(document.text(), block.span().start(), block.span().end()).text();
  }

  /** {@code 县水利局}: the body may write out of which county. */
  private static String inFull(String title, String body) {
    return namesIn(body).stream()
        .filter(n -> n.length() > title.length() && isInFull(n, title))
        .findFirst()
        .orElse(title);
  }

  private static boolean isInFull(String name, String title) {
    if (REGIONS.indexOf(title.charAt(0)) < 0) {
      return name.endsWith(title) && OF_REGION.matcher(name).lookingAt();
    }
    int region = name.indexOf(title.charAt(0));
    return name.endsWith(title)
        || region > 0 && last(name) == last(title) && abbreviates(title, name.substring(region));
  }

  /** {@code 某某市文学艺术界联合会(简称市文联)}: the full name of what the title calls 某某市文联. */
  private static @Nullable String introduced(String title, String body) {
    Matcher matcher = INTRODUCED.matcher(body);
    while (matcher.find()) {
      String run = matcher.group(1);
      int at = run.lastIndexOf(title.substring(0, 2));
      String brief = matcher.group(2);
      boolean own = title.endsWith(brief) || title.endsWith(brief.substring(1));
      boolean region = REGIONS.indexOf(title.charAt(0)) >= 0; // 县卫健局: of which county, too
      String full = at < 0 ? "" : region && OrganName.of(run) != null ? run : run.substring(at);
      if (own
          && full.length() > title.length()
          && abbreviates(title, full)
          && OrganName.of(full) != null) {
        return full;
      }
    }
    return null;
  }

  /** Whether all characters of a brief name stand in the full one, in their order. */
  private static boolean abbreviates(String brief, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length();
  }

  static @Nullable String afterKey(String line) {
    return afterKey(line, KEYS);
  }

  /** Who fills in a form, on the line above it. */
  static @Nullable String filledInBy(List<String> lines) {
    return lines.stream()
        .map(line -> afterKey(line, FILLED_IN_BY))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String afterKey(String line, List<String> keys) {
    String wanted = SEAL.matcher(line.replace('：', ':')).replaceAll("");
    for (String key : keys) {
      int at = wanted.indexOf(key);
      boolean whole = at == 0 || (at > 0 && !Character.isLetter(wanted.charAt(at - 1)));
      if (at >= 0 && at < 12 && (whole || key.length() > SHORT_KEY)) {
        String name = OrganName.of(beforeCaption(wanted.substring(at + key.length())));
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  /** {@code 某某局 公开01表 金额单位:万元}: the name ends where the next caption begins. */
  private static String beforeCaption(String words) {
    int end = words.length();
    for (String caption : CAPTIONS) {
      int at = words.indexOf(caption);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return withoutYear(words.substring(0, end));
  }

  private static @Nullable String fromTitle(List<String> lines) {
    String before = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > 70 || line.indexOf('。') >= 0 || Heading.isNumbered(line)) {
        break;
      }
      if (GIVERS_OF_WORK.matcher(line).lookingAt()) {
        continue;
      }
      if (line.endsWith(":") || line.endsWith("：")) {
        break; // whom the document is sent to
      }
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      String name = OrganName.of(shorter(cut(line), cut(line + next)));
      if (name != null) {
        return name;
      }
      name = OrganName.of(cut(before + line));
      if (name != null) {
        return name;
      }
      before = line;
    }
    return null;
  }

  /** A title broken within a word, as 某某局部 and 门整体支出, is cut where both lines say. */
  private static String shorter(String one, String both) {
    return both.length() < one.length() && one.startsWith(both) ? both : one;
  }

  /** The title up to its year or the words for the kind of report. */
  private static String cut(String line) {
    String title = line;
    for (String lead : List.of("关于对", "关于", "附件1", "附件2", "附件", ":", "：")) {
      title = title.startsWith(lead) ? title.substring(lead.length()) : title;
    }
    title = withoutYear(title);
    if (isWhole(title)) {
      return title;
    }
    int end = title.length();
    for (String ending : ENDINGS) {
      int at = title.indexOf(ending);
      end = at > 2 ? Math.min(end, at) : end;
    }
    return title.substring(0, end);
  }

  /** {@code 某某县财政绩效评价中心}: a name with 绩效 in it, and no words of a report. */
  private static boolean isWhole(String title) {
    boolean body = title.endsWith("中心") || title.endsWith("局") || title.endsWith("处");
    boolean report = REPORT.matcher(title).find();
    return body && !report && OrganName.of(title) != null;
  }

  private static String withoutYear(String title) {
    String text = title;
    for (int i = 0; i + 4 < text.length(); i++) {
      boolean digits = Digits.digitAt(text, i) && Digits.digitAt(text, i + 3);
      if (digits && text.charAt(i + 4) == '年') {
        int end = text.startsWith("年度", i + 4) ? i + 6 : i + 5;
        return i == 0
            ? text.substring(end)
            : i > 3 ? text.substring(0, i) : text.substring(0, i) + text.substring(end);
      }
      int run = i;
      while (Digits.digitAt(text, run)) {
        run++;
      }
      if (run - i > 4 && text.startsWith("年", run)) {
        return i > 3 ? text.substring(0, i) : text.substring(run + 1);
      }
    }
    return text;
  }

  private static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.get(0);
  }

  /** The names among a text's first words. */
  private static List<String> namesIn(String body) {
    String head = body.substring(0, Math.min(body.length(), 1500));
    List<String> candidates = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if ("。，、：；\n(是".indexOf(c) >= 0 || isBehindName(head, i)) {
        boolean addressed = c == '：' || c == ':';
        String name =
            addressed ? null : OrganName.of(withoutLead(withoutYear(head.substring(start, i))));
        if (name != null && name.length() >= 5) {
          candidates.add(name);
        }
        start = i + 1;
      }
    }
    return candidates;
  }

  private static boolean isBehindName(String text, int at) {
    return BEHIND_NAMES.stream().anyMatch(words -> text.startsWith(words, at));
  }

  /** {@code 现将某某局…情况报告如下} names the unit behind its first words. */
  private static String withoutLead(String words) {
    String bare = words.strip();
    for (String lead : List.of("现将", "现就", "关于", "第一部分")) {
      if (bare.startsWith(lead)) {
        return bare.substring(lead.length());
      }
    }
    return bare;
  }
}
