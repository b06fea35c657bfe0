package io.budgetlens.cli.sample;

import java.util.List;
import java.util.stream.Collectors;

/** A report as plain text and as a web page with the clutter that surrounds it on a site. */
final class PlainForms {
  private PlainForms() {}

  static byte[] txt(Report report) {
    StringBuilder text = new StringBuilder();
    for (ReportLine line : ReportLine.of(report.lines())) {
      if (line.kind() == ReportLine.Kind.TABLE) {
        line.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
      } else {
        text.append(String.join("\n", line.broken())).append('\n');
      }
    }
    return text.toString().getBytes(report.charset());
  }

  static byte[] html(Report report) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"")
        .append(report.charset().name().toLowerCase(java.util.Locale.ROOT))
        .append("\">\n<title>绩效信息公开_栖云区人民政府门户网站（示例）</title>\n")
        .append("<style>.nav{color:#666}td{border:1px solid}</style>\n")
        .append("<script>var visited = 12034; // 2018年 100万元\n</script>\n</head>\n<body>\n")
        .append("<div class=\"nav\">首页 &gt; 政务公开 &gt; 财政资金 &gt; 绩效评价</div>\n")
        .append("<div class=\"content\">\n");
    ReportLine.of(report.lines()).forEach(line -> page.append(element(line)));
    page.append("</div>\n<div class=\"side\">相关链接 <a href=\"#\">部门决算</a>&nbsp;|&nbsp;")
        .append("<a href=\"#\">打印本页</a></div>\n</body>\n</html>\n");
    return page.toString().getBytes(report.charset());
  }

  private static String element(ReportLine line) {
    return switch (line.kind()) {
      case TITLE -> "<h1>" + escaped(line.text().strip()) + "</h1>\n";
      case HEADING -> "<h3>" + escaped(line.text()) + "</h3>\n";
      case PARAGRAPH ->
          "<p>&#12288;&#12288;"
              + line.broken().stream()
                  .map(PlainForms::escaped)
                  .collect(Collectors.joining("<br>\n"))
              + "</p>\n";
      case TABLE -> table(line.rows());
    };
  }

  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<table>\n");
    for (List<String> row : rows) {
      table.append("<tr>");
      row.forEach(cell -> table.append("<td>").append(escaped(cell)).append("&nbsp;</td>"));
      table.append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
