package io.budgetlens.ingest.read;

import static io.budgetlens.ingest.read.WorkbookFile.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Small files that would cost much: each is refused with its reason. */
class HostileWorkbookTest {

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> DocumentReaders.read(bytes, "x.xlsx"));
  }

  private static void refuses(WorkbookFile file, String reason, String words) {
    UnreadableDocument refused = refusal(file.bytes());
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.words().en()).contains(words);
  }

  @Test
  void refusesEntities() {
    WorkbookFile file =
        WorkbookFile.of()
            .sheet("a", "visible", "")
            .part(
                "worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet"
                    + " xmlns=\"%s\"><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");
    refuses(file, "damaged", "xl/worksheets/sheet1.xml");
  }

  @Test
  void refusesAPartThatUnpacksToMuchMoreThanItIs() {
    refuses(WorkbookFile.of(" ".repeat(8 << 20)), "too_large", "unpacks to over");
  }

  @Test
  void refusesTenThousandColumns() {
    String cells = "<c><v>1</v></c>".repeat(10_000);
    refuses(WorkbookFile.of(data("<row>" + cells + "</row>")), "too_large", "column 2001");
  }

  @Test
  void refusesMoreCellsThanATableMayHave() {
    String cells = "<row>" + "<c><v>1</v></c>".repeat(20) + "</row>";
    refuses(
        WorkbookFile.of(data(cells.repeat(Limits.TABLE_CELLS / 20 + 1))),
        "too_large",
        "200000 cells");
  }

  @Test
  void refusesManySharedStrings() {
    StringBuilder strings = new StringBuilder();
    for (int i = 0; i <= Limits.WORKBOOK_STRINGS; i++) {
      strings.append("<si><t>").append(i).append("</t></si>");
    }
    refuses(
        WorkbookFile.of("<sheetData/>").strings(strings.toString()),
        "too_large",
        "400000 shared strings");
  }

  @Test
  void refusesALongStringThatManyCellsShare() {
    String cells = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(30) + "</row>";
    WorkbookFile file =
        WorkbookFile.of(data(cells.repeat(20)))
            .strings("<si><t>" + "预".repeat(32_000) + "</t></si>");
    refuses(file, "too_large", "characters of text");
  }

  @Test
  void refusesNestingWithoutEnd() {
    refuses(WorkbookFile.of("<row><c>" + "<v>".repeat(5000)), "too_large", "nests deeper");
  }

  @Test
  void refusesMergedRangesWithoutEnd() {
    StringBuilder sheet =
        new StringBuilder(data(("<row>" + "<c><v>1</v></c>".repeat(50) + "</row>").repeat(400)));
    sheet.append("<mergeCells>");
    for (int i = 0; i < 20_000; i++) {
      char column = (char) ('Z' - i % 26);
      sheet.append("<mergeCell ref=\"%c%d:%c1048576\"/>".formatted(column, 400 - i / 50, column));
    }
    sheet.append("</mergeCells>");
    Document document = DocumentReaders.read(WorkbookFile.of(sheet.toString()).bytes(), "x");
    assertThat(document.tables()).hasSize(1);
    StringBuilder many = new StringBuilder("<mergeCells>");
    for (int i = 1; i <= Limits.TABLE_CELLS + 1; i++) {
      many.append("<mergeCell ref=\"A%d:B%d\"/>".formatted(i, i));
    }
    refuses(WorkbookFile.of(many + "</mergeCells>"), "too_large", "merged cells");
  }

  @Test
  void refusesWideAndLongDelimitedText() {
    String wide = ("1,".repeat(10_000) + "\n").repeat(3);
    UnreadableDocument refused = refusal(wide.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.reason()).isEqualTo("too_large");
    assertThat(refused.words().en()).contains("column 2001");
    String tall = "a,b\n".repeat(Limits.TABLE_CELLS);
    assertThat(refusal(tall.getBytes(StandardCharsets.UTF_8)).words().en())
        .contains("200000 cells");
  }
}
