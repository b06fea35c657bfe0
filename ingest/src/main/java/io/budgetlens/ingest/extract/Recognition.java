package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of document this is, of whom and of which year, with the words that show it. */
record Recognition(
    String type,
    Words why,
    @Nullable String unitName,
    @Nullable Integer year,
    @Nullable String scope) {
  private static final List<String> EVALUATION =
      List.of(
          "绩效评价报告",
          "绩效自评报告",
          "自评报告",
          "绩效自评表",
          "支出自评表",
          "绩效评价自评表",
          "绩效报告",
          "绩效评价情况报告",
          "绩效自评情况",
          "绩效评价结果",
          "绩效评价表",
          "绩效自我评价",
          "绩效评价情况",
          "绩效自评");
  private static final List<String> ACCOUNTS =
      List.of("部门决算", "单位决算", "决算公开", "决算情况说明", "决算说明", "决算报告", "年度决算");
  private static final List<String> OTHERS =
      List.of(
          "合同", "协议书", "新闻", "通知", "办法", "通告", "公告", "招标", "中标", "工作计划", "工作总结", "实施方案", "工作方案",
          "讲话", "预算公开", "部门预算", "单位预算", "预算编制说明", "绩效目标申报表", "绩效目标表", "批复", "函", "意见", "简报", "指南",
          "规定", "细则", "审计报告");
  private static final int TITLE_LINES = 8;
  private static final int LONGEST_TITLE = 70;

  static Recognition of(Document document, List<Passage> passages) {
    List<String> lines = opening(document, passages);
    String title = titleAmong(lines);
    String body = bodyOf(passages);
    String type = typeOf(title, lines, body);
    if (type.equals(Reading.OTHER)) {
      return new Recognition(type, whyOther(title), null, null, null);
    }
    Integer year = YearOfReport.of(lines, body);
    String unit = UnitName.of(document, lines, body);
    return new Recognition(type, why(type, title, body), unit, year, scope(lines, body));
  }

  static boolean looksLikeTitle(String plain) {
    return plain.length() <= LONGEST_TITLE
        && (endsWithAny(plain, EVALUATION) || endsWithAny(plain, ACCOUNTS));
  }

  private static List<String> opening(Document document, List<Passage> passages) {
    List<String> lines = new java.util.ArrayList<>();
    if (!document.title().isBlank()) {
      lines.add(PlainText.of(document.title(), 0, document.title().length()).text());
    }
    for (String line : document.text().split("\n", TITLE_LINES * 3)) {
      String plain = PlainText.of(line, 0, Math.min(line.length(), 400)).text();
      if (!plain.isEmpty()
          && !LineTables.isRow(line)
          && lines.size() < TITLE_LINES
          && line.length() < 400) {
        lines.add(plain);
      }
    }
    return lines;
  }

  private static String titleAmong(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    for (String line : lines) {
      if (line.length() <= LONGEST_TITLE && !Heading.isNumbered(line) && line.indexOf('。') < 0) {
        joined.append(line);
        if (containsAny(line, EVALUATION)
            || containsAny(line, ACCOUNTS)
            || containsAny(line, OTHERS)) {
          break;
        }
      } else {
        break;
      }
    }
    return joined.toString();
  }

  private static String bodyOf(List<Passage> passages) {
    StringBuilder body = new StringBuilder();
    for (Passage passage : passages) {
      body.append(passage.plain().text()).append('\n');
    }
    return body.toString();
  }

  private static String typeOf(String title, List<String> lines, String body) {
    int evaluation = lastIndexOfAny(title, EVALUATION);
    int other = lastIndexOfAny(title, OTHERS);
    if (evaluation >= 0) {
      return other > evaluation ? Reading.OTHER : Reading.EVALUATION_REPORT;
    }
    int accounts = lastIndexOfAny(title, ACCOUNTS);
    if (accounts >= 0) {
      return other > accounts ? Reading.OTHER : Reading.FINAL_ACCOUNTS;
    }
    if (other >= 0) {
      return Reading.OTHER;
    }
    if (lines.stream().anyMatch(l -> l.length() <= LONGEST_TITLE && endsWithAny(l, EVALUATION))) {
      return Reading.EVALUATION_REPORT;
    }
    return byStructure(body);
  }

  /** Without a title, several marks of the genre must come together. */
  private static String byStructure(String body) {
    int marks = 0;
    for (String mark :
        List.of("预算执行率", "绩效目标", "绩效评价", "全年预算", "结转结余", "综合评价得分", "自评得分", "满意度", "年初预算", "部门整体")) {
      marks += body.contains(mark) ? 1 : 0;
    }
    if (marks >= 4) {
      return Reading.EVALUATION_REPORT;
    }
    boolean accounts = body.contains("收、支总计") || body.contains("收入支出决算总体情况");
    return accounts ? Reading.FINAL_ACCOUNTS : Reading.OTHER;
  }

  private static Words why(String type, String title, String body) {
    String words = title.isEmpty() ? "" : title.substring(0, Math.min(title.length(), 60));
    if (words.isEmpty()
        || typeOf("", List.of(), body).equals(type)
            && !containsAny(title, EVALUATION)
            && !containsAny(title, ACCOUNTS)) {
      return new Words("正文含有该类文件的结构用语", "the text has the wording of the genre");
    }
    return new Words("标题：“" + words + "”", "its title: “" + words + "”");
  }

  private static Words whyOther(String title) {
    if (title.isEmpty()) {
      return new Words(
          "不像绩效评价报告或决算说明：标题和正文都没有其结构用语；未读取数字",
          "neither title nor text has the wording of a performance report or final accounts; no figure was read");
    }
    String words = title.substring(0, Math.min(title.length(), 60));
    return new Words(
        "标题“" + words + "”不是绩效评价报告或决算说明；未读取数字",
        "its title “"
            + words
            + "” is of no performance report or final accounts; no figure was read");
  }

  private static @Nullable String scope(List<String> lines, String body) {
    for (String line : lines) {
      if (line.contains("(本级)")
          || line.contains("本级)")
          || line.contains("本级部门整体")
          || line.contains("本级202")) {
        return "own";
      }
      if (line.contains("(汇总)") || line.contains("汇总)")) {
        return "consolidated";
      }
    }
    if (body.contains("含所属单位")
        || body.contains("含下属单位")
        || body.contains("包括本级及所属")
        || body.contains("汇总口径")) {
      return "consolidated";
    }
    return body.contains("本级口径") || body.contains("不含下属单位") || body.contains("不含所属单位")
        ? "own"
        : null;
  }

  private static int lastIndexOfAny(String text, List<String> words) {
    return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }

  private static boolean containsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  private static boolean endsWithAny(String text, List<String> words) {
    String bare = text.endsWith(")") ? text.substring(0, Math.max(0, text.lastIndexOf('('))) : text;
    return words.stream().anyMatch(bare::endsWith);
  }
}
