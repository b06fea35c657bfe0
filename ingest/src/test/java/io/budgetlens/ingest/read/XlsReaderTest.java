package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class XlsReaderTest {
  private static final int FIRST_TABLE = 76;
  private static final int SECTOR = 512;
  private static final int END_OF_CHAIN = -2;

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> DocumentReaders.read(bytes, "b.xlsx"));
  }

  private static byte[] stream(String name, byte[] records) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(records), name);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** The records of a workbook, one after another, filled up to the size of a stream. */
  private static byte[] records(byte[]... records) {
    ByteBuffer all = ByteBuffer.allocate(8192);
    Arrays.stream(records).forEach(all::put);
    return all.array();
  }

  private static byte[] record(
      int kind, int bytes, java.util.function.Consumer<ByteBuffer> filling) {
    ByteBuffer record = ByteBuffer.allocate(4 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort((short) kind).putShort((short) bytes);
    filling.accept(record);
    return record.array();
  }

  @Test
  void readsMergedFormattedAndComputedCells() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("支出");
      CellStyle money = book.createCellStyle();
      money.setDataFormat(book.createDataFormat().getFormat("#,##0.00;[Red]#,##0.00"));
      for (int row = 0; row < 3; row++) {
        sheet.createRow(row);
      }
      sheet.getRow(0).createCell(0).setCellValue("支出\n合计");
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
      sheet.getRow(0).createCell(1).setCellValue("预算");
      sheet.getRow(1).createCell(1).setCellValue(-1234.5);
      sheet.getRow(1).getCell(1).setCellStyle(money);
      sheet.getRow(2).createCell(0).setCellValue(true);
      sheet.getRow(2).createCell(1).setCellFormula("1/0");
      sheet.getRow(2).createCell(2).setCellFormula("SUM(2,3)");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      Document document = DocumentReaders.read(bytes(book), "x");
      assertThat(Grids.merged(document, 0))
          .containsExactly("支出\n合计+1x2|预算|", "-1,234.50|", "TRUE||5");
      assertThat(Grids.place(document, "预算")).isEqualTo("sheet 支出 cell B1");
    }
  }

  @Test
  void leavesOutHiddenSheetsRowsAndColumns() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet();
      for (int row = 0; row < 3; row++) {
        sheet.createRow(row);
        for (int column = 0; column < 3; column++) {
          sheet.getRow(row).createCell(column).setCellValue("r" + row + "c" + column);
        }
      }
      sheet.getRow(1).setZeroHeight(true);
      sheet.setColumnHidden(1, true);
      book.createSheet("a").createRow(0).createCell(0).setCellValue("secret");
      book.createSheet("b").createRow(0).createCell(0).setCellValue("secret");
      book.setSheetVisibility(1, SheetVisibility.HIDDEN);
      book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      Document document = DocumentReaders.read(bytes(book), "x");
      assertThat(Grids.of(document, 0))
          .containsExactly(List.of("r0c0", "r0c2"), List.of("r2c0", "r2c2"));
      assertThat(document.text()).doesNotContain("secret");
    }
  }

  /** Excel 5: text in the code page of its system, no shared strings. */
  private static byte[] excel5() {
    byte[] page = record(0x42, 2, r -> r.putShort((short) 936));
    byte[] format =
        record(
            0x41e,
            8,
            r -> r.putShort((short) 164).put((byte) 5).put("0.00%".getBytes(TextBytes.GB18030)));
    byte[] style = record(0xe0, 16, r -> r.putShort((short) 0).putShort((short) 164));
    byte[] name = "决算".getBytes(TextBytes.GB18030);
    byte[] open = record(0x809, 8, r -> r.putShort((short) 0x500).putShort((short) 5));
    byte[] end = record(0x0a, 0, r -> {});
    int sheetAt = open.length + page.length + format.length + style.length + 15 + end.length;
    byte[] sheet =
        record(0x85, 11, r -> r.putInt(sheetAt).putShort((short) 0).put((byte) 4).put(name));
    byte[] openSheet = record(0x809, 8, r -> r.putShort((short) 0x500).putShort((short) 0x10));
    byte[] label =
        record(
            0x204,
            12,
            r ->
                r.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 4)
                    .put("支出".getBytes(TextBytes.GB18030)));
    byte[] number =
        record(
            0x203,
            14,
            r -> r.putShort((short) 0).putShort((short) 1).putShort((short) 0).putDouble(0.9819));
    return records(open, page, format, style, sheet, end, openSheet, label, number, end);
  }

  @Test
  void readsExcel5() throws IOException {
    Document document = DocumentReaders.read(stream("Book", excel5()), "x");
    assertThat(Grids.of(document, 0)).containsExactly(List.of("支出", "98.19%"));
    assertThat(Grids.place(document, "支出")).isEqualTo("sheet 决算 cell A1");
  }

  @Test
  void refusesAPassword() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("secret");
      Biff8EncryptionKey.setCurrentUserPassword("pass");
      byte[] bytes = bytes(book);
      assertThat(refusal(bytes).reason()).isEqualTo("encrypted");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void refusesACountOfSharedStringsBeforeItReadsThem() throws IOException {
    byte[] open = record(0x809, 8, r -> r.putShort((short) 0x600).putShort((short) 5));
    byte[] strings = record(0xfc, 8, r -> r.putInt(1).putInt(Integer.MAX_VALUE));
    UnreadableDocument refused = refusal(stream("Workbook", records(open, strings)));
    assertThat(refused.reason()).isEqualTo("too_large");
    assertThat(refused.words().en()).contains("shared strings");
  }

  @Test
  void refusesSheetsThatOverlap() throws IOException {
    byte[] open = record(0x809, 8, r -> r.putShort((short) 0x600).putShort((short) 5));
    byte[] end = record(0x0a, 0, r -> {});
    byte[] inner = record(0x809, 8, r -> r.putShort((short) 0x600).putShort((short) 0x10));
    int count = 100;
    int first = open.length + count * 13 + end.length;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(open);
    for (int i = 0; i < count; i++) {
      int at = first + i * inner.length;
      all.writeBytes(
          record(
              0x85,
              9,
              r -> r.putInt(at).putShort((short) 0).put((byte) 1).put((byte) 0).put((byte) 'a')));
    }
    all.writeBytes(end);
    for (int i = 0; i < count; i++) {
      all.writeBytes(inner);
    }
    for (int i = 0; i < count; i++) {
      all.writeBytes(end);
    }
    byte[] padded = Arrays.copyOf(all.toByteArray(), 8192);
    assertThat(refusal(stream("Workbook", padded)).reason()).isIn("damaged", "empty");
  }

  @Test
  void refusesAWorkbookThatIsCutOff() throws IOException {
    byte[] whole = PdfReaderTest.fixture("final-accounts.xls");
    for (int part = 1; part < 8; part++) {
      assertThat(refusal(Arrays.copyOf(whole, whole.length * part / 8)).reason())
          .isIn("damaged", "unknown_type");
    }
  }

  @Test
  void refusesAWorkbookWhoseSectorsEndTooSoon() throws IOException {
    byte[] whole = PdfReaderTest.fixture("final-accounts.xls");
    ByteBuffer file = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    String sound = DocumentReaders.read(whole, "b.xls").text();
    int table = (file.getInt(FIRST_TABLE) + 1) * SECTOR;
    int refused = 0;
    for (int at = table; at < table + SECTOR; at += Integer.BYTES) {
      if (file.getInt(at) >= 0) {
        byte[] broken = whole.clone();
        ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putInt(at, END_OF_CHAIN);
        UnreadableDocument why = refusal(broken);
        if (why == null) { // a stream that tells nothing of the sheets
          assertThat(DocumentReaders.read(broken, "b.xls").text()).isEqualTo(sound);
        } else {
          assertThat(why.reason()).isEqualTo("damaged");
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void refusesAFileOfTooManyBytes() {
    byte[] bytes = Arrays.copyOf(stringsOf("Workbook"), Limits.XLS_BYTES + 1);
    assertThat(refusal(bytes).reason()).isEqualTo("too_large");
  }

  private static byte[] stringsOf(String name) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int b : new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}) {
      file.write(b);
    }
    file.writeBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    return file.toByteArray();
  }
}
