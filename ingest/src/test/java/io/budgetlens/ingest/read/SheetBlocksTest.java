package io.budgetlens.ingest.read;

import static io.budgetlens.ingest.read.WorkbookFile.row;
import static io.budgetlens.ingest.read.WorkbookFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a sheet's tables begin and end. */
class SheetBlocksTest {

  private static Document read(String[]... rows) {
    return DocumentReaders.read(WorkbookFile.of(rows(rows)).bytes(), "x");
  }

  @Test
  void splitsTablesAtATitleBelowBlankRows() {
    Document document =
        read(
            row("收入决算表"),
            row("项目", "金额"),
            row("合计", "1"),
            row(),
            row("支出决算表"),
            row("部门：甲局", null, "单位：万元"),
            row("项目", "金额"),
            row("合计", "2"));
    assertThat(Grids.prose(document)).containsExactly("收入决算表", "支出决算表", "部门：甲局\n单位：万元");
    assertThat(Grids.merged(document, 0)).containsExactly("项目|金额", "合计|1");
    assertThat(Grids.merged(document, 1)).containsExactly("项目|金额", "合计|2");
    assertThat(Grids.place(document, "2")).isEqualTo("sheet Sheet1 cell B8");
  }

  @Test
  void splitsTablesAtATitleRightBelowATable() {
    Document document =
        read(
            row("收入决算表"),
            row("项目", "金额"),
            row("合计", "1"),
            row("支出决算表（2023年度）"),
            row("项目", "金额"),
            row("合计", "2"));
    assertThat(document.tables()).hasSize(2);
  }

  @Test
  void keepsATableTogetherOverBlankRowsAndRowsOfOneCell() {
    Document document =
        read(
            row("项目", "预算", "决算"),
            row("一、基本支出"),
            row("人员经费", "1", "2"),
            row(),
            row("二、项目支出"),
            row("专项", "3", "4"),
            row("合计", "4", "6"));
    assertThat(Grids.prose(document)).isEmpty();
    assertThat(Grids.merged(document, 0))
        .containsExactly("项目|预算|决算", "一、基本支出||", "人员经费|1|2", "二、项目支出||", "专项|3|4", "合计|4|6");
  }

  @Test
  void takesNotesOutOfATable() {
    Document document = read(row("项目", "金额"), row("合计", "1"), row("注：1.金额含结转。"), row("2.单位为万元。"));
    assertThat(Grids.prose(document)).containsExactly("注：1.金额含结转。", "2.单位为万元。");
    assertThat(document.tables()).hasSize(1);
  }

  @Test
  void takesTheLineOfWhoAndWhatUnitOutOfATable() {
    Document document =
        read(row("填报单位：", "甲局", "2023年度", "金额单位：元"), row("项目名称：", "绿化"), row("预算", "1"));
    assertThat(Grids.prose(document)).containsExactly("填报单位：\n甲局\n2023年度\n金额单位：元");
    assertThat(Grids.merged(document, 0)).containsExactly("项目名称：|绿化", "预算|1");
  }

  @Test
  void readsASheetOfLinesAsProse() {
    Document document = read(row("部门整体支出绩效自评报告"), row("一、概况"), row("本部门负责绿化。"));
    assertThat(document.tables()).isEmpty();
    assertThat(document.title()).isEqualTo("部门整体支出绩效自评报告");
    assertThat(document.blocks()).hasSize(3);
  }

  @Test
  void countsColumnsFromTheFirstOfTheTable() {
    Document document = read(row(null, null, "项目", "金额"), row(null, null, "合计", "1"));
    assertThat(document.tables().get(0).rows().get(0).cells().get(0).column()).isZero();
    assertThat(Grids.place(document, "1")).isEqualTo("sheet Sheet1 cell D2");
  }
}
