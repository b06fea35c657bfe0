package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.layout.Layouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bureau's workbook, from the file to the release. */
class SheetIngestTest {
  private static final String LAYOUT =
      """
      id: execution
      name: {zh: 执行, en: execution}
      region: "990112"
      money_unit: 万元
      finds: {title: [预算执行]}
      rows:
        - id: totals
          when: [{column: 单位编码, starts: [合计]}]
          do: skip
          zh: 合计
          en: a total
      records:
        - kind: units
          group: true
          columns: {unit_code: 单位编码, name: 单位名称, level: {constant: "1"}}
        - kind: budget_years
          columns:
            unit_code: 单位编码
            fiscal_year: {constant: "2023"}
            entity_scope: {constant: own}
            initial_budget: 年初预算数
            expenditure: 支出数
      """;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void open() {
    lake = new TestLake(folder);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static void put(Sheet sheet, int row, Object... cells) {
    var to = sheet.createRow(row);
    for (int i = 0; i < cells.length; i++) {
      Cell cell = to.createCell(i);
      if (cells[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue(cells[i].toString());
      }
    }
  }

  private static byte[] export(Workbook book) {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
      Sheet sheet = book.createSheet("2023'年");
      put(sheet, 0, "某区部门预算执行情况表");
      put(sheet, 2, "单位编码", "单位名称", "年初预算数", "支出数", "备注");
      put(sheet, 3, 219001, "区财政局", 1234.5, 0.1 + 0.2, "一,二");
      put(sheet, 4, 219002, "区教育局", 1, "约3");
      put(sheet, 6, "合计", "", 1235.5, 3.3);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void becomesRecordsThatLeadBackToSheetRowAndColumn(String kind) {
    Layouts layouts = lake.layout(LAYOUT);
    byte[] bytes = export(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
    Receipt receipt = lake.with("执行." + kind, bytes).ingest(layouts);
    assertThat(receipt.refused()).isEmpty();
    assertThat(receipt.laid()).hasSize(1);
    LaidFile laid = receipt.laid().get(0);
    assertThat(laid.file()).isEqualTo("执行." + kind + "#2023'年");
    assertThat(laid.rows()).isEqualTo(3);
    assertThat(
            lake.lines(
                "select unit_id, initial_budget, expenditure, split_part(testimony, '#', 2) as place"
                    + " from budget_year order by unit_id"))
        .containsExactly("990112000-219001|12345000.00|3000.00|sheet 2023'年 row 4");
    assertThat(lake.lines("select file, line, column_name, written, reason from rejected_row"))
        .containsExactly("执行." + kind + "#2023'年|5|支出数|约3|not_a_number");
    assertThat(
            lake.lines(
                "select media_type like '%sheet%' or media_type like '%excel%' as a, item_columns"
                    + " from source_document"))
        .containsExactly(
            "true|[{\"place\":\"sheet 2023'年 row \",\"columns\":{\"expenditure\":[4,\"支出数\"],"
                + "\"initial_budget\":[3,\"年初预算数\"],\"unit_code\":[1,\"单位编码\"]}}]");
    assertThat(lake.lines("select place, text from document_block where place like '%row 4'"))
        .containsExactly("sheet 2023'年 row 4|219001,区财政局,1234.5,0.3,\"一,二\"");
    assertThat(lake.ingest(layouts).unchanged()).isEqualTo(1);
    assertThat(lake.ingest().unchanged()).isEqualTo(1);
  }

  @Test
  void staysADocumentWhereNoLayoutIsGiven() {
    Receipt receipt = lake.with("执行.xlsx", export(new XSSFWorkbook())).ingest();
    assertThat(receipt.laid()).isEmpty();
    assertThat(receipt.refused())
        .extracting(Receipt.Refused::reason)
        .containsExactly("no_performance_document");
  }

  @Test
  void readsAWorkbookAnewWithALayoutThatCameLater() {
    lake.with("units.csv", "region_code,unit_code,name\n990112,219003,区民政局\n");
    lake.with("执行.xlsx", export(new XSSFWorkbook())).ingest();
    lake.ingest(lake.layout(LAYOUT));
    assertThat(lake.lines("select unit_id from budget_year")).containsExactly("990112000-219001");
  }
}
