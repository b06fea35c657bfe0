package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line that says what a document is. Titles run over up to three lines; the first line that
 * ends like a report's, an account's or another paper's name decides.
 */
record Title(Kind kind, String words) {

  /** What a title names. */
  enum Kind {
    EVALUATION,
    FORM,
    ACCOUNTS,
    OTHER,
    NONE
  }

  private static final int LONGEST = 70;
  private static final int LONGEST_PART = 45;
  private static final int SHORTEST_OTHER = 6;
  private static final int LONGEST_COLUMN = 9;
  private static final List<String> REPORTS =
      List.of(
          "报告", "自评表", "评价表", "评分表", "基础数据表", "情况", "情况说明", "说明", "结果", "公开", "绩效自评", "绩效评价",
          "自我评价", "报告书", "公示", "自评材料", "自评", "情况表", "结果表", "打分表", "汇总表", "报告表");
  private static final List<String> OF_ACCOUNTS =
      List.of(
          "决算",
          "决算公开",
          "决算说明",
          "情况说明",
          "公开说明",
          "决算报告",
          "公开情况",
          "信息公开",
          "决算编制说明",
          "决算分析报告",
          "决算情况",
          "决算公开报告",
          "公开报告",
          "决算公开表",
          "决算表",
          "决算总表",
          "决算明细表",
          "决算报表",
          "公开表",
          "决算公开材料",
          "决算公开文本",
          "决算信息",
          "公开材料",
          "决算数据",
          "决算书",
          "决算编报说明",
          "决算公开文字说明",
          "文字说明",
          "决算汇总表");
  private static final List<String> OTHERS =
      List.of(
          "合同", "合同书", "协议", "协议书", "通知", "办法", "通告", "公告", "工作计划", "总结", "方案", "讲话", "批复", "函",
          "意见", "简报", "指南", "规定", "细则", "纪要", "审计报告", "部门预算", "单位预算", "预算公开", "预算公开说明", "预算编制说明",
          "预算情况说明", "预算说明", "申报表", "目标表", "推进会", "工作会", "会议", "培训班", "培训会", "工作动态", "新闻", "招聘",
          "决定", "条例", "决算草案", "决算草案的报告", "预算草案", "预算草案的报告", "决算报告的决议", "的决议", "工作报告", "审计结果",
          "审计公告", "整改情况的报告", "整改报告", "规划", "规划纲要", "工作要点", "行动计划", "计划", "请示", "任务书", "预算总表", "预算表",
          "预算公开表", "预算明细表", "预算收支总表", "预算批复", "绩效目标表", "目标申报表", "目标公开", "招标文件", "采购意向", "简历", "消息",
          "年报", "年鉴", "统计公报", "公报", "致辞", "发言稿", "倡议书", "承诺书", "标准", "目录清单", "制度", "清单", "指标体系",
          "绩效目标", "问答", "解读");

  private static final List<String> TREASURY =
      List.of(
          "财政决算", "政府决算", "总决算", "财政总", "决算草案", "财政收支决算", "本级收支决算", "社会保险基金", "预算收支决算", "全县", "全市",
          "全区", "全省", "全州", "地方财政", "债务");

  static Title of(List<String> lines) {
    List<String> run = new ArrayList<>();
    for (String line : lines) {
      if (line.length() > LONGEST || line.indexOf('。') >= 0 || Heading.isNumbered(line)) {
        run.clear();
        continue;
      }
      run.add(line);
      Title title = endingOf(run);
      if (title != null) {
        return title;
      }
    }
    return new Title(Kind.NONE, lines.isEmpty() ? "" : lines.get(0));
  }

  /** The title that the last line ends, alone or with the one or two before it. */
  private static @Nullable Title endingOf(List<String> run) {
    StringBuilder words = new StringBuilder();
    for (int i = run.size() - 1; i >= 0 && i >= run.size() - 3; i--) {
      if (i < run.size() - 1 && run.get(i).length() > LONGEST_PART) {
        break;
      }
      words.insert(0, run.get(i));
      Kind kind = kindOf(words.toString());
      if (kind != Kind.NONE) {
        return new Title(kind, words.toString());
      }
    }
    return null;
  }

  static Kind kindOf(String line) {
    String bare = withoutBrackets(line);
    boolean sent = bare.contains("报送") && bare.contains("绩效自评");
    boolean other = !sent && endsWithAny(bare, OTHERS);
    if (bare.length() >= SHORTEST_OTHER && other && !isWebsite(line)) {
      return Kind.OTHER;
    }
    boolean performance =
        bare.contains("绩效")
            && (bare.contains("评价") || bare.contains("自评") || bare.contains("绩效报告"));
    boolean report = performance || bare.contains("支出自评") || bare.endsWith("项目自评表");
    if (report && !isWebsite(line) && (sent || endsWithAny(bare, REPORTS))) {
      return isForm(line, bare) ? Kind.FORM : Kind.EVALUATION;
    }
    if (bare.contains("决算")
        && bare.length() > 6
        && !isWebsite(line)
        && endsWithAny(bare, OF_ACCOUNTS)) {
      return ofAccounts(bare);
    }
    return Kind.NONE;
  }

  /** A table's name: 自评表, or a report that says it is one: 自评报告(表). */
  private static boolean isForm(String line, String bare) {
    return bare.endsWith("表") || line.endsWith("(表)");
  }

  /** A treasury's accounts are no department's. */
  private static Kind ofAccounts(String bare) {
    boolean treasury = TREASURY.stream().anyMatch(bare::contains);
    return treasury || isOfRegion(bare) ? Kind.OTHER : Kind.ACCOUNTS;
  }

  /** {@code 某某县一般公共预算支出决算表}: what a region collects and spends. */
  private static boolean isOfRegion(String bare) {
    int at = bare.indexOf("一般公共预算");
    boolean appropriation = at >= 0 && bare.startsWith("财政拨款", at + 6);
    int before = at - 1;
    while (before >= 0 && "年度0123456789".indexOf(bare.charAt(before)) >= 0) {
      before--;
    }
    return before >= 0 && !appropriation && "县市区省州旗盟级".indexOf(bare.charAt(before)) >= 0;
  }

  /** A path, a column or a site's name above the page itself. */
  private static boolean isWebsite(String line) {
    boolean column = line.length() <= LONGEST_COLUMN && line.endsWith("公开");
    boolean dated = line.chars().anyMatch(c -> c >= '0' && c <= '9');
    return line.indexOf('>') >= 0
        || (column && !dated)
        || line.contains("门户网站")
        || line.contains("专栏")
        || line.contains("通知公告");
  }

  private static String withoutBrackets(String line) {
    String bare = line;
    while (bare.endsWith(")") && bare.lastIndexOf('(') > 0) {
      bare = bare.substring(0, bare.lastIndexOf('('));
    }
    return bare;
  }

  private static boolean endsWithAny(String text, List<String> words) {
    return words.stream().anyMatch(text::endsWith);
  }
}
