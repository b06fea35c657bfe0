package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The same table gives the same grid of texts, whatever it was saved as. */
class SameTableTest {
  private static final List<String> WORDS =
      List.of("", "支出", "1,234.50", "98.19%", "\"三公\"经费", "甲；乙;丙", "两\n行", "(5.00)", "a<b&c", "0");
  private final Random random = new Random(7);

  private List<List<String>> grid() {
    int columns = 3 + random.nextInt(6);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 3 + random.nextInt(20); row++) {
      List<String> cells = new ArrayList<>(List.of("项目" + row, "数" + row));
      while (cells.size() < columns) {
        boolean last = cells.size() == columns - 1;
        cells.add(last ? "末" : WORDS.get(random.nextInt(WORDS.size())));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static byte[] saved(Workbook book, List<List<String>> grid) throws IOException {
    try (book) {
      Sheet sheet = book.createSheet();
      for (List<String> cells : grid) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : cells) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] csv(List<List<String>> grid, String separator) {
    return grid.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] html(List<List<String>> grid) {
    StringBuilder page = new StringBuilder("<html><meta charset=utf-8><table>");
    for (List<String> row : grid) {
      page.append("<tr>");
      for (String cell : row) {
        String words = cell.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
        page.append("<td>").append(words).append("</td>");
      }
      page.append("</tr>");
    }
    return page.append("</table></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void givesTheSameGridOfTexts() throws IOException {
    for (int round = 0; round < 25; round++) {
      List<List<String>> grid = grid();
      for (byte[] saved :
          List.of(
              saved(new XSSFWorkbook(), grid),
              saved(new HSSFWorkbook(), grid),
              csv(grid, ","),
              csv(grid, "\t"),
              csv(grid, ";"),
              html(grid))) {
        Document document = DocumentReaders.read(saved, "table.xls");
        assertThat(document.tables()).hasSize(1);
        assertThat(Grids.of(document, 0)).isEqualTo(grid);
      }
    }
  }

  @Test
  void readsAPageThatIsCalledXls() {
    List<List<String>> grid = List.of(List.of("项目", "金额"), List.of("支出", "1"));
    assertThat(DocumentReaders.read(html(grid), "a.xls").mediaType()).isEqualTo("text/html");
  }

  @Test
  void namesASpreadsheetInXmlThatIsCalledXls() {
    String xml =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    UnreadableDocument refused =
        catchThrowableOfType(
            UnreadableDocument.class,
            () -> DocumentReaders.read(xml.getBytes(StandardCharsets.UTF_8), "a.xls"));
    assertThat(refused.reason()).isEqualTo("unknown_type");
    assertThat(refused.words().en()).contains("SpreadsheetML 2003");
  }
}
