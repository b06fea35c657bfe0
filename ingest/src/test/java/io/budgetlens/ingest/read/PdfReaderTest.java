package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  static byte[] fixture(String name) throws IOException {
    try (InputStream in = PdfReaderTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static Document read(String name) throws IOException {
    return DocumentReaders.read(fixture(name), name);
  }

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a.pdf"));
  }

  private static List<String> paragraphs(Document document) {
    return document.text().lines().toList();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.save(file);
    return file.toByteArray();
  }

  private static byte[] written(String program) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream content = new PDStream(document);
      try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(program.getBytes());
      }
      page.setContents(content);
      return saved(document);
    }
  }

  @Test
  void joinsWhatLinesAndPagesBreakApart() throws IOException {
    Document document = read("prose.pdf");
    assertThat(document.title()).isEqualTo("某县水务局2023年度部门整体绩效评价报告");
    assertThat(paragraphs(document))
        .contains(
            "一、预算执行情况",
            "截至年底，本单位全年预算数为1,872.55万元，其中基本支出预算数520.67万元、项目支出预算数1,351.88万元，资金总体支出1,856.77万元，执行率99.16%。")
        .anyMatch(line -> line.endsWith("全年决算数与预算数之间的差异率为1.65%。"))
        .endsWith("二、结论", "评价等级为优。");
  }

  @Test
  void leavesOutRunningHeadsAndPageNumbers() throws IOException {
    assertThat(read("prose.pdf").text()).doesNotContain("某县部门绩效评价", "- 1", "- 2");
  }

  @Test
  void saysOnWhichPageAParagraphStands() throws IOException {
    Document document = read("prose.pdf");
    Block across = document.blockAt(document.text().indexOf("差异率")).orElseThrow();
    assertThat(across.page()).isEqualTo(1);
    assertThat(across.place()).matches("page 1 paragraph \\d+ to page 2");
    Block last = document.blockAt(document.text().indexOf("评价等级")).orElseThrow();
    assertThat(last.place()).isEqualTo("page 2 paragraph 2");
  }

  @Test
  void readsARuledTableWithMergedCells() throws IOException {
    Document document = read("ruled-table.pdf");
    assertThat(document.tables().get(0).rows().stream().flatMap(r -> r.cells().stream()))
        .extracting(
            c ->
                c.row()
                    + ","
                    + c.column()
                    + ","
                    + c.columns()
                    + ","
                    + c.rows()
                    + " "
                    + document.words(c.span()))
        .containsExactly(
            "0,0,1,2 项目资金",
            "0,1,2,1 预算数（万元）",
            "0,3,1,2 执行率",
            "1,1,1,1 年初",
            "1,2,1,1 全年",
            "2,0,1,1 年度资金总额",
            "2,1,1,1 1,200.00",
            "2,2,1,1 1,250.50",
            "2,3,1,1 98.0%");
    assertThat(paragraphs(document)).startsWith("项目支出绩效自评表").endsWith("表后的一段话。");
    assertThat(document.blocks().get(1).place()).isEqualTo("page 1 table 1 row 1 column 1");
  }

  @Test
  void readsATableThatOnlyItsGapsShow() throws IOException {
    Document document = read("aligned-table.pdf");
    assertThat(TextReaderTest.words(document, 0))
        .containsExactly(
            List.of("资金来源", "年初预算数", "全年预算数", "全年执行数"),
            List.of("财政拨款", "800.00", "812.30", "800.15"),
            List.of("其他资金", "", "20.00", "18.40"));
    assertThat(paragraphs(document)).startsWith("预算执行情况如下：").endsWith("单位：万元。");
  }

  @Test
  void readsATableOverTwoPagesAsOne() throws IOException {
    Document document = read("two-page-table.pdf");
    assertThat(document.tables()).hasSize(1);
    assertThat(TextReaderTest.words(document, 0))
        .containsExactly(
            List.of("指标", "指标值", "实际完成值", "得分"),
            List.of("培训人次", "300", "320", "10"),
            List.of("满意度", "95%", "96%", "9.5"));
    assertThat(document.blockAt(document.text().indexOf("9.5")).orElseThrow())
        .extracting(Block::place, Block::page)
        .containsExactly("page 2 table 1 row 3 column 4", 2);
  }

  @Test
  void readsATurnedSheetAsAPersonDoes() throws IOException {
    assertThat(TextReaderTest.words(read("turned-table.pdf"), 0))
        .containsExactly(
            List.of("项目", "预算", "支出", "执行率"), List.of("水费征收", "12.00", "11.40", "95%"));
  }

  @Test
  void readsAPdfThatIsCalledDocx() throws IOException {
    Document document = DocumentReaders.read(fixture("ruled-table.pdf"), "报告.docx");
    assertThat(document.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void refusesAPdfWithAPassword() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "secret", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      assertThat(refusal(saved(document)).reason()).isEqualTo("encrypted");
    }
  }

  @Test
  void readsAPdfThatOnlyForbidsPrinting() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(100, 600);
        content.showText("Execution rate 98.2%");
        content.endText();
      }
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      assertThat(DocumentReaders.read(saved(document), "a.pdf").text())
          .isEqualTo("Execution rate 98.2%\n");
    }
  }

  @Test
  void asksForTextWhereAScanHasNone() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
      }
      UnreadableDocument refused = refusal(saved(document));
      assertThat(refused.reason()).isEqualTo("needs_ocr");
      assertThat(refused.words().zh()).contains("OCR");
    }
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    byte[] whole = fixture("prose.pdf");
    for (int length : new int[] {20, whole.length / 2, whole.length - 7}) {
      assertThat(refusal(Arrays.copyOf(whole, length)).reason()).isEqualTo("damaged");
    }
  }

  @Test
  void namesThePageWhoseContentIsBroken() throws IOException {
    byte[] bytes = written("BT /F1 12 Tf (".concat("budget ".repeat(50)).concat(") Tj ET"));
    bytes[Bytes.find(bytes, "\nstream".getBytes(), 0) + 16] ^= 0x15;
    UnreadableDocument refused = refusal(bytes);
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().en()).contains("page 1");
  }

  @Test
  void refusesPackedObjectsThatAreBroken() throws IOException {
    byte[] bytes = fixture("prose.pdf");
    int objects = Bytes.find(bytes, "/ObjStm".getBytes(), 0);
    bytes[Bytes.find(bytes, "stream".getBytes(), objects) + 40] ^= 0x15;
    assertThat(refusal(bytes).reason()).isEqualTo("damaged");
  }

  @Test
  void refusesAStreamThatUnpacksWithoutEnd() throws IOException {
    byte[] bomb = written(" ".repeat(Limits.UNPACKED_BYTES + 1));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb).reason()).isEqualTo("too_large");
  }

  @Test
  void refusesMorePagesThanItReads() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i <= Limits.PDF_PAGES; i++) {
        document.addPage(new PDPage());
      }
      assertThat(refusal(saved(document)).reason()).isEqualTo("too_large");
    }
  }

  @Test
  void readsColumnsOneAfterTheOther() throws IOException {
    Document document = read("columns.pdf");
    assertThat(document.tables()).isEmpty();
    assertThat(paragraphs(document))
        .hasSize(16)
        .startsWith(
            "一、预算执行情况",
            "本单位全年预算数为1,872.55万元，其中基本支出预算数520.67万元、项目支出预算数1,351.88万元，资金总体支出1,856.77万元，预算执行率为99.16%。")
        .allMatch(line -> line.endsWith("。") || line.equals("一、预算执行情况"));
  }

  @Test
  void joinsRowsAndMergedCellsThatPagesCut() throws IOException {
    Document document = read("report.pdf");
    assertThat(document.tables()).hasSize(1);
    List<Table.Row> rows = document.tables().get(0).rows();
    assertThat(rows).hasSize(31);
    assertThat(rows.stream().map(r -> r.cells().get(0)).filter(c -> c.column() == 0).skip(1))
        .extracting(c -> document.words(c.span()) + " " + c.rows())
        .containsExactly("产出指标1 10", "产出指标2 10", "产出指标3 10");
    assertThat(rows.get(11).cells())
        .extracting(c -> document.words(c.span()))
        .containsExactly("产出指标2", "数量指标3", "三级指标第11项完成情况", "≥310户", "320户", "2", "2", "无");
  }

  @Test
  void takesTheRowAtAnOpenEndForPartOfTheTable() throws IOException {
    String rules =
        "100 700 m 400 700 l S 100 660 m 400 660 l S 100 700 m 100 600 l S 250 700 m 250 600 l S"
            + " 400 700 m 400 600 l S ";
    Document document =
        DocumentReaders.read(
            withText(rules, "110 680 a", "260 680 b", "110 640 c", "260 640 d"), "a.pdf");
    assertThat(TextReaderTest.words(document, 0))
        .containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  private static byte[] withText(String program, String... words) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        for (String each : words) {
          String[] parts = each.split(" ");
          content.beginText();
          content.newLineAtOffset(Float.parseFloat(parts[0]), Float.parseFloat(parts[1]));
          content.showText(parts[2]);
          content.endText();
        }
      }
      PDStream rules = new PDStream(document);
      try (var out = rules.createOutputStream()) {
        out.write(program.getBytes());
      }
      page.setContents(List.of(rules, page.getContentStreams().next()));
      return saved(document);
    }
  }

  @Test
  void saysWhichPagesArePicturesOnly() throws IOException {
    try (PDDocument document = Loader.loadPDF(fixture("columns.pdf"))) {
      PDPage scan = new PDPage();
      document.addPage(scan);
      BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
      }
      document.addPage(new PDPage());
      Document read = DocumentReaders.read(saved(document), "a.pdf");
      assertThat(read.text()).startsWith("一、预算执行情况");
      assertThat(read.pagesWithoutText()).containsExactly(2);
    }
  }

  @Test
  void refusesATextLayerThatDoesNotTellItsCharacters() throws IOException {
    try (PDDocument document = Loader.loadPDF(fixture("columns.pdf"))) {
      var resources = document.getPage(0).getResources();
      for (COSName font : resources.getFontNames()) {
        resources.getFont(font).getCOSObject().removeItem(COSName.TO_UNICODE);
      }
      UnreadableDocument refused = refusal(saved(document));
      assertThat(refused.reason()).isEqualTo("needs_ocr");
    }
  }
}
