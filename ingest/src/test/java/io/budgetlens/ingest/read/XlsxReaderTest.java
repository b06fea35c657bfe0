package io.budgetlens.ingest.read;

import static io.budgetlens.ingest.read.WorkbookFile.data;
import static io.budgetlens.ingest.read.WorkbookFile.number;
import static io.budgetlens.ingest.read.WorkbookFile.row;
import static io.budgetlens.ingest.read.WorkbookFile.rows;
import static io.budgetlens.ingest.read.WorkbookFile.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {

  private static Document read(WorkbookFile file) {
    return DocumentReaders.read(file.bytes(), "book.docx");
  }

  private static UnreadableDocument refusal(WorkbookFile file) {
    return catchThrowableOfType(UnreadableDocument.class, () -> read(file));
  }

  @Test
  void readsASelfEvaluationAsAProgramSavedIt() throws IOException {
    Document document = DocumentReaders.read(PdfReaderTest.fixture("self-evaluation.xlsx"), "x");
    assertThat(document.title()).isEqualTo("项目支出绩效自评表");
    assertThat(Grids.prose(document))
        .containsExactly(
            "项目支出绩效自评表", "（2023年度）", "填表人：王某    联系电话：0000-1234567", "项目支出绩效自评表", "（2023年度）");
    assertThat(Grids.merged(document, 0))
        .startsWith(
            "项目名称|城区绿地养护项目+8x1",
            "主管部门|青柳市园林绿化局+4x1|实施单位|青柳市公园管理中心+3x1",
            "项目资金\n（万元）+1x5|||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
            "年度资金总额+2x1|120.00|118.50|117.32|10|99.00%|9.9")
        .contains("产出指标+1x2|数量指标|养护面积|≥120万平方米|120万平方米|25|25|", "时效指标|完成时间|12月底前|12月20日|25|25|")
        .endsWith("总分+6x1|100|97.9|");
    assertThat(Grids.place(document, "城区绿地养护项目")).isEqualTo("sheet Sheet1 cell B3");
    assertThat(document.text()).doesNotContain("预算数\t1");
  }

  @Test
  void readsTheFormatsOfBothProgramsAlike() throws IOException {
    for (String name : List.of("self-evaluation", "final-accounts")) {
      Document today = DocumentReaders.read(PdfReaderTest.fixture(name + ".xlsx"), "x");
      Document old = DocumentReaders.read(PdfReaderTest.fixture(name + ".xls"), "x");
      assertThat(old.text()).isEqualTo(today.text());
      assertThat(old.blocks()).isEqualTo(today.blocks());
      assertThat(old.tables()).isEqualTo(today.tables());
      assertThat(old.mediaType()).isEqualTo("application/vnd.ms-excel");
    }
  }

  @Test
  void readsAnAccountsTableWithItsCaptionNotesAndKeptValues() throws IOException {
    Document document = DocumentReaders.read(PdfReaderTest.fixture("final-accounts.xlsx"), "x");
    assertThat(Grids.prose(document))
        .containsExactly(
            "收入支出决算总表",
            "公开01表",
            "部门：青柳市园林绿化局\n金额单位：万元",
            "注：1.本表反映部门本年度的总收支和年末结转结余情况。",
            "2.本表金额转换为万元时，因四舍五入可能存在尾差。",
            "三公经费支出决算");
    assertThat(Grids.merged(document, 0))
        .startsWith("收入+3x1|支出+3x1", "项目|行次|决算数|项目|行次|决算数")
        .contains(
            "一、一般公共预算财政拨款收入|1|8,725,500.00|一、一般公共服务支出|31|0.00",
            "本年收入合计|27|8,725,500.00|本年支出合计|57|8,725,000.90",
            "年初结转和结余|29|0.3|年末结转和结余|59|-1,234.50");
    assertThat(document.text()).doesNotContain("隐藏");
  }

  @Test
  void readsSharedStringsRunsAndEscapes() {
    String cells =
        "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>0</v></c></row>";
    Document document =
        read(
            WorkbookFile.of(data(cells))
                .strings(
                    "<si><t>支出_x000D_合计</t></si><si><r><t>预</t></r><rPh><t>yu</t></rPh><r><t>算</t></r></si>"));
    assertThat(Grids.of(document, 0)).containsExactly(List.of("预算", "支出合计"));
    assertThat(Grids.place(document, "预算")).isEqualTo("sheet Sheet1 cell B2");
  }

  @Test
  void readsStrictWorkbooksAndTheirDates() {
    String cells =
        "<row>" + words("A1", "日期") + "<c r=\"B1\" s=\"1\" t=\"d\"><v>2023-05-06</v></c></row>";
    Document document =
        read(
            WorkbookFile.of()
                .strict()
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .sheet("Sheet1", "visible", data(cells)));
    assertThat(Grids.of(document, 0)).containsExactly(List.of("日期", "2023/5/6"));
  }

  @Test
  void readsCellsThatDoNotSayWhereTheyStand() {
    String cells =
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>";
    assertThat(Grids.of(read(WorkbookFile.of(data(cells))), 0))
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void takesTheKeptValueOfAFormulaAndNothingWhereThereIsNone() {
    String cells =
        "<row><c r=\"A1\"><f>B1</f><v>7</v></c><c r=\"B1\"><f>A1</f></c><c r=\"C1\""
            + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\" t=\"str\"><f>T(1)</f><v>优</v></c><c"
            + " r=\"E1\" t=\"b\"><v>1</v></c></row>";
    assertThat(Grids.of(read(WorkbookFile.of(data(cells))), 0))
        .containsExactly(List.of("7", "", "", "优", "TRUE"));
  }

  @Test
  void leavesOutHiddenSheetsRowsAndColumns() {
    String hidden = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
    String cells =
        "<row r=\"1\">"
            + words("A1", "项目")
            + words("B1", "旧数")
            + words("C1", "预算")
            + "</row><row r=\"2\" hidden=\"1\">"
            + words("A2", "密")
            + words("C2", "1")
            + "</row><row r=\"3\">"
            + words("A3", "支出")
            + words("C3", "2")
            + "</row>";
    Document document =
        read(
            WorkbookFile.of(hidden + data(cells))
                .sheet("a", "hidden", rows(row("x", "y")))
                .sheet("b", "veryHidden", rows(row("x", "y"))));
    assertThat(document.tables()).hasSize(1);
    assertThat(Grids.of(document, 0)).containsExactly(List.of("项目", "预算"), List.of("支出", "2"));
    assertThat(Grids.place(document, "2")).isEqualTo("sheet Sheet1 cell C3");
  }

  @Test
  void showsAMergedCellWhoseFirstRowAndColumnAreHidden() {
    String cells =
        "<row r=\"1\" hidden=\"1\">"
            + words("A1", "产出")
            + "</row><row r=\"2\">"
            + words("C2", "数量")
            + "</row><row r=\"3\">"
            + words("C3", "质量")
            + "</row>";
    String sheet =
        "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>"
            + data(cells)
            + "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>";
    assertThat(Grids.merged(read(WorkbookFile.of(sheet)), 0)).containsExactly("产出+1x2|数量", "质量");
  }

  @Test
  void believesTheCellsAndNotTheDimension() {
    String sheet = "<dimension ref=\"A1:XFD1048576\"/>" + rows(row("a", "b"));
    assertThat(Grids.of(read(WorkbookFile.of(sheet)), 0)).containsExactly(List.of("a", "b"));
  }

  @Test
  void formatsNumbersAsTheyAreShown() {
    String styles =
        "<numFmts><numFmt numFmtId=\"164\""
            + " formatCode=\"#,##0.00_);[Red]\\(#,##0.00\\)\"/></numFmts><cellStyleXfs><xf"
            + " numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf"
            + " numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs>";
    String cells =
        "<row>"
            + number("A1", 1, "-1234.565")
            + number("B1", 2, "0.981915")
            + number("C1", 0, "8725500")
            + number("D1", 0, "0.30000000000000004")
            + number("E1", 0, "8.7255E6")
            + "</row>";
    assertThat(Grids.of(read(WorkbookFile.of(data(cells)).styles(styles)), 0))
        .containsExactly(List.of("(1,234.57)", "98.19%", "8725500", "0.3", "8725500"));
  }

  @Test
  void namesASheetThatHasNoTitle() {
    WorkbookFile file =
        WorkbookFile.of()
            .sheet("三公经费支出决算表", "visible", rows(row("项目", "金额"), row("合计", "1")))
            .sheet("Sheet2", "visible", rows(row("项目", "金额"), row("合计", "2")))
            .sheet("附表", "visible", rows(row("收入决算表"), row("项目", "金额"), row("合计", "3")));
    assertThat(Grids.prose(read(file))).containsExactly("三公经费支出决算表", "收入决算表");
  }

  @Test
  void namesTheBinaryWorkbookItDoesNotRead() {
    DocxFile file =
        new DocxFile()
            .with(
                "_rels/.rels",
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"a\" Type=\"x/officeDocument\""
                    + " Target=\"xl/workbook.bin\"/></Relationships>")
            .with("xl/workbook.bin", "x");
    UnreadableDocument refused =
        catchThrowableOfType(
            UnreadableDocument.class, () -> DocumentReaders.read(file.bytes(), "x.xlsx"));
    assertThat(refused.reason()).isEqualTo("unknown_type");
    assertThat(refused.words().en()).contains("xlsb");
  }

  @Test
  void asksForTextWhereASheetHoldsOnlyPictures() {
    WorkbookFile file = WorkbookFile.of("<drawing/>").part("media/image1.png", "x");
    assertThat(refusal(file).reason()).isEqualTo("needs_ocr");
  }

  @Test
  void refusesAWorkbookWithoutWords() {
    assertThat(refusal(WorkbookFile.of("<sheetData/>")).reason()).isEqualTo("empty");
  }

  @Test
  void saysWhereACellMakesNoSense() {
    for (String cell :
        List.of(
            "<c r=\"B2\"><v>1,5</v></c>",
            "<c r=\"B2\" t=\"s\"><v>9</v></c>",
            "<c r=\"B2\" t=\"d\"><v>gestern</v></c>")) {
      UnreadableDocument refused = refusal(WorkbookFile.of(data("<row>" + cell + "</row>")));
      assertThat(refused.reason()).isEqualTo("damaged");
      assertThat(refused.words().en()).contains("sheet Sheet1 cell B2");
    }
    assertThat(refusal(WorkbookFile.of(data("<row r=\"0\"/>"))).reason()).isEqualTo("damaged");
    assertThat(refusal(WorkbookFile.of(data("<row><c r=\"1A\"/></row>"))).reason())
        .isEqualTo("damaged");
  }

  @Test
  void refusesACellThatIsWrittenTwice() {
    String twice = "<row>" + WorkbookFile.number("A1", 0, "1") + WorkbookFile.number("A1", 0, "2");
    byte[] bytes = WorkbookFile.of(WorkbookFile.data(twice + "</row>")).bytes();
    UnreadableDocument refused =
        catchThrowableOfType(UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a"));
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().en()).contains("cell A1 has two contents");
  }
}
