package io.budgetlens.ingest.read;

import static io.budgetlens.ingest.read.WorkbookFile.data;
import static io.budgetlens.ingest.read.WorkbookFile.number;
import static io.budgetlens.ingest.read.WorkbookFile.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowsTest {
  @TempDir Path folder;

  private SheetRows open(byte[] bytes) {
    try {
      return SheetRows.open(Files.write(folder.resolve("a.bin"), bytes), "a.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Row numbers from 1 and cells, separated by bars. */
  private static List<String> rows(SheetRows book, int sheet, int most) {
    List<String> rows = new ArrayList<>();
    book.read(
        sheet,
        (row, cells) -> {
          String line = cells.stream().map(SheetCell::words).collect(Collectors.joining("|"));
          rows.add((row + 1) + "|" + line);
          return rows.size() < most;
        });
    return rows;
  }

  private static byte[] bytes(Workbook book) throws IOException {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Workbook workbook(String kind) {
    return kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private static void put(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void givesNumbersAsTheyAreKeptAndNotAsTheyAreShown(String kind) throws IOException {
    Workbook book = workbook(kind);
    var row = book.createSheet("a").createRow(2);
    put(row.createCell(0), 0.1 + 0.2, "General");
    put(row.createCell(1), 1234.4967, "#,##0.00");
    put(row.createCell(2), 123456789.12 * 3, "0");
    put(row.createCell(3), 0.9819, "0.00%");
    put(row.createCell(4), 42, "000000");
    put(row.createCell(5), LocalDate.of(2024, 3, 31).toEpochDay() + 25569, "yyyy/m/d");
    put(row.createCell(6), LocalDate.of(2023, 12, 31).toEpochDay() + 25569, "yyyy\"年\"");
    put(row.createCell(7), -1e15, "General");
    put(row.createCell(9), 45382.5, "yyyy-mm-dd hh:mm");
    assertThat(rows(open(bytes(book)), 0, 9))
        .containsExactly(
            "3|0.3|1234.4967|370370367.36|98.19%|000042|2024-03-31|2023|-1000000000000000||2024-03-31"
                + " 12:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void givesTheValueKeptWithAFormulaAndNoBlankForAnError(String kind) throws IOException {
    Workbook book = workbook(kind);
    var row = book.createSheet("a").createRow(0);
    row.createCell(0).setCellValue(2);
    row.createCell(1).setCellFormula("A1*3");
    row.createCell(2).setCellFormula("1/0");
    row.createCell(3).setCellValue(true);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(rows(open(bytes(book)), 0, 9)).containsExactly("1|2|6|#DIV/0!|TRUE");
  }

  @Test
  void doesNotTakeAFormulaThatWasNeverComputedForABlank() {
    WorkbookFile file = WorkbookFile.of(data("<row r=\"1\"><c r=\"A1\"><f>B1+1</f></c></row>"));
    assertThat(rows(open(file.bytes()), 0, 9)).containsExactly("1|=B1+1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void readsHiddenSheetsRowsAndColumnsAndTellsWhatIsMerged(String kind) throws IOException {
    Workbook book = workbook(kind);
    book.createSheet("shown").createRow(0).createCell(0).setCellValue("x");
    var sheet = book.createSheet("kept");
    book.setSheetHidden(1, true);
    sheet.createRow(0).createCell(1).setCellValue("两\n行");
    sheet.createRow(4).createCell(0).setCellValue("y");
    sheet.getRow(4).setZeroHeight(true);
    sheet.setColumnHidden(1, true);
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 3));
    SheetRows read = open(bytes(book));
    assertThat(read.sheets())
        .containsExactly(new SheetRows.Name("shown", true), new SheetRows.Name("kept", false));
    assertThat(rows(read, 1, 9)).containsExactly("1||两 行", "5|y");
    assertThat(read.merged(1)).containsExactly(new SheetRows.Merged(0, 1, 1, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void stopsWhereNoMoreRowsAreWanted(String kind) throws IOException {
    Workbook book = workbook(kind);
    var sheet = book.createSheet("a");
    for (int i = 0; i < 50; i++) {
      sheet.createRow(i).createCell(0).setCellValue(i);
    }
    assertThat(rows(open(bytes(book)), 0, 2)).containsExactly("1|0", "2|1");
  }

  @Test
  void readsMoreCellsThanADocumentMayHave() {
    String cells = "<row>" + "<c><v>1</v></c>".repeat(20) + "</row>";
    int rows = Limits.TABLE_CELLS / 20 + 10;
    int[] seen = new int[1];
    open(WorkbookFile.of(data(cells.repeat(rows))).bytes())
        .read(
            0,
            (row, all) -> {
              seen[0] = row + 1;
              return true;
            });
    assertThat(seen[0]).isEqualTo(rows);
  }

  @Test
  void refusesWhatNoSheetHas() {
    SheetRows wide =
        open(WorkbookFile.of(data("<row>" + "<c><v>1</v></c>".repeat(2_001) + "</row>")).bytes());
    assertThat(refusal(wide).words().en()).contains("column 2001");
    String backwards =
        "<row r=\"2\">"
            + number("A2", 0, "1")
            + "</row><row r=\"1\">"
            + words("A1", "x")
            + "</row>";
    assertThat(refusal(open(WorkbookFile.of(data(backwards)).bytes())).words().en())
        .contains("row 1 of \"Sheet1\" stands behind row 2");
  }

  private static UnreadableDocument refusal(SheetRows book) {
    return catchThrowableOfType(UnreadableDocument.class, () -> rows(book, 0, 9));
  }

  @Test
  void refusesAFileThatIsNoWorkbook() {
    assertThat(
            catchThrowableOfType(
                    UnreadableDocument.class, () -> open("PK\3\4 no workbook".getBytes()))
                .reason())
        .isEqualTo("unknown_type");
  }
}
