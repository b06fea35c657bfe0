package io.budgetlens.ingest.extract;

import java.util.List;

/** Tells the header rows of a standard table from its rows of numbers. */
final class AccountHeader {
  private static final int HIGHEST_COLUMN = 40;
  private static final List<String> WORDS =
      List.of("项目", "行次", "科目编码", "科目名称", "科目代码", "功能分类", "经济分类", "决算数", "预算数", "金额");

  private AccountHeader() {}

  /** Words only, among them those over columns; or the row that numbers the columns. */
  static boolean isHeader(List<Grid.Cell> row, boolean open) {
    if (row.stream().anyMatch(c -> c.number() != null || isCaption(c.text()))) {
      return false;
    }
    boolean words = row.stream().anyMatch(c -> isWord(c.text()));
    return row.size() > 1 && (open || words);
  }

  /** {@code 部门:某某局}, {@code 金额单位:万元}, {@code 公开01表}. */
  private static boolean isCaption(String text) {
    String plain = text.replace('：', ':');
    return plain.contains("单位:") || plain.contains("部门:") || plain.matches("公开\\d+表");
  }

  private static boolean isWord(String text) {
    return WORDS.stream().anyMatch(text::contains);
  }

  /** {@code 栏次 1 2 3}: numbers the columns and states nothing. */
  static boolean numbersColumns(List<Grid.Cell> row) {
    String first = row.isEmpty() ? "" : row.get(0).text();
    if (first.startsWith("栏次") || first.startsWith("行次")) {
      return true;
    }
    int expected = 1;
    for (Grid.Cell cell : row) {
      Amount number = cell.number();
      if (number == null) {
        continue;
      }
      boolean next = number.decimals() == 0 && number.number().intValue() == expected;
      if (!next || expected > HIGHEST_COLUMN) {
        return false;
      }
      expected++;
    }
    return expected > 3;
  }
}
