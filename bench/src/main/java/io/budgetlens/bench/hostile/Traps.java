package io.budgetlens.bench.hostile;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that cost hours where a pattern tries all ways: one line of as many characters as are read.
 */
final class Traps {
  private static final int CHARS = 3_900_000;
  private static final String TITLE = "甲水县统计局2023年度部门整体支出绩效评价报告\n";
  private static final List<String> PIECES =
      List.of(
          "9",
          "9,",
          "9 ",
          "1.",
          "9.9.",
          "0",
          "-",
          "——",
          "(",
          "（",
          ")",
          "[",
          "【",
          "《",
          "“",
          "\t",
          " ",
          "　",
          "\t\n",
          "\n",
          "\r",
          "一",
          "一二三",
          "十",
          "一、",
          "（一）",
          "万元",
          "万元万元",
          "1万元",
          "1万元，",
          "%",
          "98%",
          "元",
          "亿",
          "2023年",
          "2023",
          "年",
          "年初预算",
          "全年预算数",
          "全年预算数、",
          "执行率",
          "得分",
          "得分9",
          "等级",
          "优",
          "个",
          "人",
          "其中：",
          "比上年",
          "减少",
          "主要原因是",
          "因公出国(境",
          "三公经费",
          "a",
          "a1",
          "PAGEREF ",
          "[bookmark:",
          "，",
          "。",
          "，000",
          "\"",
          "\",",
          "|",
          "|1",
          "| 预算 | 1 |\n",
          "1,1\n",
          "\u0001",
          "\u200b",
          "单位：",
          "单位：万元",
          "(单位",
          "项目",
          "项目名称",
          "预算执行情况",
          "绩效指标",
          "：",
          "=",
          "≥90",
          "统计局",
          "县",
          "部门：",
          "第",
          "第一章",
          "1、",
          "1.1.1.",
          "第一、",
          "(1)",
          "①",
          "一、（一）1.",
          "（类）支出",
          "、2023年（）",
          "【】",
          "（款）",
          "分别为1、");

  private Traps() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    for (int i = 0; i < PIECES.size(); i++) {
      String piece = PIECES.get(i);
      files.add(
          new HostileFile(
              "trap-%02d.txt".formatted(i),
              file -> Files.writeString(file, TITLE + piece.repeat(CHARS / piece.length()))));
    }
    files.add(HostileFile.of("nul.txt", TITLE + "支出\0856.77万元"));
    files.add(HostileFile.of("controls.txt", TITLE + "支出\u0001\u001b[2J856.77万元\u007f"));
    files.add(HostileFile.of("quotes.csv", "a,b\n" + "\"a,\"\"b\n".repeat(400_000)));
    files.add(HostileFile.of("one-line.csv", "1,".repeat(2_500_000)));
    files.add(HostileFile.of("open-quote.csv", "a,b\n" + "\"".repeat(5_000_001)));
    files.add(HostileFile.of("ten-thousand-columns.csv", ("1,".repeat(10_000) + "\n").repeat(3)));
    files.add(
        HostileFile.of(
            "records-of-one-field.csv",
            "region_code,unit_code,fiscal_year\n" + "1".repeat(5_000_000)));
    files.add(
        HostileFile.of(
            "records-of-quotes.csv",
            "region_code,unit_code,fiscal_year\n" + "\"".repeat(3_000_001)));
    files.add(
        HostileFile.of(
            "records-of-exponents.csv",
            "region_code,unit_code,fiscal_year,expenditure\n"
                + "130000,1,2023,1e999999999\n130000,2,2e999999999,1e-999999999\n"
                + "130000,3,2023,"
                + "9".repeat(1_000_000)
                + "\n"));
    files.add(
        HostileFile.of(
            "records-of-columns.csv",
            "region_code,unit_code," + "income,".repeat(10_000) + "\n1,2\n"));
    return files;
  }
}
