package io.budgetlens.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.read.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of workbooks through layouts, by a real engine. */
class SheetLayoutTest {
  private static final String LAYOUT =
      """
      id: sheet
      name: {zh: 表, en: sheet}
      region: "990112"
      money_unit: 万元
      finds: {title: [预算执行], header_rows: 2}
      rows:
        - id: totals
          when: [{column: 单位编码, starts: [合计]}]
          do: skip
          zh: 合计
          en: total
      records:
        - kind: budget_years
          columns:
            unit_code: 单位编码
            fiscal_year: 年度
            entity_scope: {constant: own}
            initial_budget: 预算数/年初
            adjusted_budget: 预算数/调整后
            expenditure: 支出数
            execution_rate: 执行率
      """;

  @TempDir Path folder;

  private static void put(Sheet sheet, int row, Object... cells) {
    var to = sheet.createRow(row);
    for (int i = 0; i < cells.length; i++) {
      Cell cell = to.createCell(i);
      if (cells[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (cells[i] != null) {
        cell.setCellValue(cells[i].toString());
      }
    }
  }

  private static void merge(Sheet sheet, int top, int bottom, int left, int right) {
    sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
  }

  /** Titles, a header of two rows with merged cells, a code for two years, a total. */
  private static void fill(Sheet sheet) {
    put(sheet, 0, "某区部门预算执行情况表");
    merge(sheet, 0, 0, 0, 6);
    put(sheet, 1, "单位：万元");
    put(sheet, 2, "单位编码", "单位名称", null, "年度", "预算数", null, "支出数", "执行率");
    put(sheet, 3, null, null, null, null, "年初", "调整后");
    merge(sheet, 2, 3, 0, 0);
    merge(sheet, 2, 3, 1, 2);
    merge(sheet, 2, 3, 3, 3);
    merge(sheet, 2, 2, 4, 5);
    merge(sheet, 2, 3, 6, 6);
    merge(sheet, 2, 3, 7, 7);
    put(sheet, 4, 219001, "区财政局", null, 2022, 1234.5, 0.1 + 0.2, 1234.567891, 0.9819);
    put(sheet, 5, null, null, null, 2023, 1, null, 2);
    merge(sheet, 4, 5, 0, 0);
    merge(sheet, 4, 5, 1, 2);
    merge(sheet, 4, 5, 5, 5);
    var percent = sheet.getWorkbook().createCellStyle();
    percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00%"));
    sheet.getRow(4).getCell(7).setCellStyle(percent);
    put(sheet, 7, "合计", null, null, null, 1235.5, 0.3, 1236.567891);
    merge(sheet, 7, 7, 0, 3);
  }

  private static byte[] bytes(Workbook book) {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook workbook(String kind) {
    return kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void readsMergedHeadersAndGivesACodeToAllItsRowsButAnAmountOnce(String kind) {
    Workbook book = workbook(kind);
    fill(book.createSheet("Sheet1"));
    try (LaidRows laid = new LaidRows(folder, LAYOUT, "a." + kind, bytes(book))) {
      assertThat(laid.rows())
          .containsExactly(
              "5|219001|2022|own|12345000.00|3000.00|12345678.91|0.981900|990112000",
              "6|219001|2023|own|10000.00|null|20000.00|null|990112000");
      assertThat(laid.wrong()).isEmpty();
    }
  }

  private List<FoundTable> found(String yaml, Workbook book) {
    try {
      Path file = Files.write(folder.resolve("book"), bytes(book));
      return TableFinder.open(
          LayoutFile.read("own.yaml", yaml), "执行.xlsx", file, folder.resolve("copy"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String named(String sheet) {
    return LAYOUT.replace("finds: {", "finds: {sheet: " + sheet + ", ");
  }

  @Test
  void readsEverySheetThatFitsAndIsShown() {
    Workbook book = workbook("xlsx");
    fill(book.createSheet("甲"));
    book.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
    fill(book.createSheet("乙"));
    fill(book.createSheet("旧"));
    book.setSheetHidden(3, true);
    assertThat(found(LAYOUT, book))
        .extracting(FoundTable::file, FoundTable::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("执行.xlsx#甲", "sheet 甲 row "),
            org.assertj.core.groups.Tuple.tuple("执行.xlsx#乙", "sheet 乙 row "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"旧", "乙", "\"2\""})
  void readsTheSheetThatALayoutNamesOrCounts(String sheet) {
    Workbook book = workbook("xlsx");
    fill(book.createSheet("甲"));
    fill(book.createSheet("旧"));
    fill(book.createSheet("乙"));
    book.setSheetHidden(1, true);
    String expected = Map.of("旧", "旧", "乙", "乙", "\"2\"", "乙").get(sheet);
    assertThat(found(named(sheet), book))
        .extracting(FoundTable::file)
        .containsExactly("执行.xlsx#" + expected);
  }

  @Test
  void findsNoTableInASheetThatIsNotThere() {
    Workbook book = workbook("xlsx");
    fill(book.createSheet("甲"));
    assertThatThrownBy(() -> found(named("丙"), book))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("has no table");
  }

  @Test
  void doesNotTakeThePointOfANumberForAComma() {
    String yaml =
        """
        id: european
        name: {zh: 一, en: one}
        numbers: dot_comma
        records:
          - kind: budget_years
            columns:
              unit_id: unit
              fiscal_year: year
              entity_scope: {constant: own}
              expenditure: {column: cell, round: true}
        """;
    Workbook book = workbook("xlsx");
    Sheet sheet = book.createSheet("a");
    put(sheet, 0, "unit", "year", "cell");
    put(sheet, 1, "x-000000000000", 2023, 1.234);
    put(sheet, 2, "x-000000000000", 2024, "1.234,50");
    try (LaidRows laid = new LaidRows(folder, yaml, "a.xlsx", bytes(book))) {
      assertThat(laid.rows())
          .containsExactly("2|x-000000000000|2023|own|1.23", "3|x-000000000000|2024|own|1234.50");
    }
  }

  @Test
  void readsDaysWhateverTheirFormatShows() {
    String yaml =
        """
        id: days
        name: {zh: 日期, en: days}
        records:
          - kind: units
            columns:
              unit_id: unit
              name: name
              valid_from: {column: day, date: yyyy年M月d日}
        """;
    Workbook book = workbook("xlsx");
    Sheet sheet = book.createSheet("a");
    put(sheet, 0, "unit", "name", "day");
    put(sheet, 1, "x-000000000000", "a", 45382);
    put(sheet, 2, "x-000000000001", "b", "2024年4月1日");
    var day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    sheet.getRow(1).getCell(2).setCellStyle(day);
    try (LaidRows laid = new LaidRows(folder, yaml, "a.xlsx", bytes(book))) {
      assertThat(laid.rows())
          .containsExactly("2|x-000000000000|a|2024-03-31", "3|x-000000000001|b|2024-04-01");
    }
  }

  @Test
  void setsAsideErrorsAndFormulasThatWereNotComputed() {
    Workbook book = workbook("xlsx");
    fill(book.createSheet("甲"));
    book.getSheetAt(0).getRow(5).getCell(6).setCellFormula("1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    try (LaidRows laid = new LaidRows(folder, LAYOUT, "a.xlsx", bytes(book))) {
      assertThat(laid.wrong()).containsExactly("6|支出数|#DIV/0!|not_a_number");
    }
  }

  @Test
  void refusesMergedCellsThatWouldCostMuch() {
    Workbook book = workbook("xlsx");
    Sheet sheet = book.createSheet("甲");
    fill(sheet);
    for (int i = 0; i < 400; i++) {
      put(sheet, 10 + i, 1, "x");
      sheet.addMergedRegionUnsafe(new CellRangeAddress(10 + i, 60_000, 1, 2));
    }
    for (int i = 410; i < 60_000; i++) {
      sheet.createRow(i).createCell(0).setCellValue(1);
    }
    assertThatThrownBy(() -> found(LAYOUT, book))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("too many merged cells");
  }

  @Test
  void proposesALayoutForAWorkbook() throws IOException {
    Workbook book = workbook("xlsx");
    book.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
    fill(book.createSheet("执行 情况"));
    Path file = Files.write(folder.resolve("执行2023.xlsx"), bytes(book));
    assertThat(LayoutSuggestion.of(file).yaml().lines())
        .contains(
            "finds: {sheet: \"执行 情况\", header_rows: 2}  # ? other sheets: 说明",
            "money_unit: ten_thousand  # as the file says",
            "    when: [{column: \"单位编码\", contains: [合计, 小计, 总计]}]",
            "      expenditure: \"支出数\"  # 1.00; such as 1234.567891 | 2 | 1236.567891");
  }
}
