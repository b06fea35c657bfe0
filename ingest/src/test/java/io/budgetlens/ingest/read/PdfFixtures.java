package io.budgetlens.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes the PDFs beside the tests. They hold a part of a Chinese font, so they are kept rather
 * than made at each run: {@code PdfFixtures FONT.ttf FOLDER}.
 */
final class PdfFixtures implements AutoCloseable {
  private static final float SIZE = 12;
  private static final float STEP = 20;
  private static final float LEFT = 72;
  private static final int LINE_CHARS = 36;
  private static final float TOP = 760;
  private static final String ASCII_BORDER =
      "(?<=[\\x00-\\x7f])(?=[^\\x00-\\x7f])|(?<=[^\\x00-\\x7f])(?=[\\x00-\\x7f])";

  private final PDDocument document = new PDDocument();
  private final PDFont font;

  /** The Chinese font of the fixtures has no Latin letters, as in many printed reports. */
  private final PDFont latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private PDPageContentStream page;
  private float y;

  private PdfFixtures(Path fontFile) throws IOException {
    font = PDType0Font.load(document, fontFile.toFile());
  }

  /** Writes all of them. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    write(args[0], folder.resolve("prose.pdf"), PdfFixtures::prose);
    write(args[0], folder.resolve("ruled-table.pdf"), PdfFixtures::ruledTable);
    write(args[0], folder.resolve("aligned-table.pdf"), PdfFixtures::alignedTable);
    write(args[0], folder.resolve("two-page-table.pdf"), PdfFixtures::twoPageTable);
    write(args[0], folder.resolve("turned-table.pdf"), PdfFixtures::turnedTable);
  }

  private interface Content {
    void draw(PdfFixtures fixture) throws IOException;
  }

  private static void write(String font, Path file, Content content) throws IOException {
    try (PdfFixtures fixture = new PdfFixtures(Path.of(font))) {
      content.draw(fixture);
      fixture.page.close();
      fixture.document.setDocumentId(1L);
      fixture.document.save(file.toFile());
    }
  }

  /** Paragraphs cut within a number and within a word, by lines and by a page, between margins. */
  private void prose() throws IOException {
    newPage(PDRectangle.A4);
    margins(1);
    text(200, "某县水务局2023年度部门整体绩效评价报告", 16);
    y -= STEP;
    paragraph("一、预算执行情况", 0);
    paragraph(
        "截至年底，本单位全年预算数为1,872.55万元，其中基本支出预算数520.67万元、项目支出预算数1,351.88万元，资金总体支出1,856.77万元，执行率99.16%。",
        2);
    while (y > 120) {
      paragraph("供水管网改造按计划完成，各项任务均已验收，群众反映良好。", 2);
    }
    text(LEFT, "　　年末结转和结余十五万元，经主管股室与财务人员共同复核无误，其中全年决", SIZE);
    page.close();
    newPage(PDRectangle.A4);
    margins(2);
    text(LEFT, "算数与预算数之间的差异率为1.65%。", SIZE);
    paragraph("二、结论", 0);
    paragraph("评价等级为优。", 2);
  }

  private void margins(int number) throws IOException {
    float body = y;
    y = 800;
    text(LEFT, "某县部门绩效评价", 9);
    y = 40;
    text(290, "- " + number + " -", 9);
    y = body;
  }

  private void paragraph(String words, int indent) throws IOException {
    String all = "　".repeat(indent) + words;
    for (int at = 0; at < all.length(); ) {
      int end = fitting(all, at);
      text(LEFT, all.substring(at, end), SIZE);
      at = end;
    }
  }

  private PDFont fontOf(String run) {
    return !run.isEmpty() && run.charAt(0) < 128 ? latin : font;
  }

  /** In parts of the size. */
  private float width(String words) throws IOException {
    float width = 0;
    for (String run : words.split(ASCII_BORDER)) {
      width += fontOf(run).getStringWidth(run) / 1000;
    }
    return width;
  }

  private int fitting(String words, int from) throws IOException {
    int end = from + 1;
    while (end < words.length() && width(words.substring(from, end + 1)) <= LINE_CHARS) {
      end++;
    }
    return end;
  }

  /** A form with merged cells and a cell of two lines. */
  private void ruledTable() throws IOException {
    newPage(PDRectangle.A4);
    text(LEFT, "项目支出绩效自评表", 16);
    y -= STEP;
    box(0, 0, 1, 2, "项目", "资金");
    box(1, 0, 2, 1, "预算数（万元）");
    box(3, 0, 1, 2, "执行率");
    box(1, 1, 1, 1, "年初");
    box(2, 1, 1, 1, "全年");
    box(0, 2, 1, 1, "年度资金", "总额");
    box(1, 2, 1, 1, "1,200.00");
    box(2, 2, 1, 1, "1,250.50");
    box(3, 2, 1, 1, "98.0%");
    y -= 6 * STEP + 20;
    paragraph("表后的一段话。", 2);
  }

  private void box(int column, int row, int columns, int rows, String... lines) throws IOException {
    float height = 2 * STEP;
    float x = LEFT + column * 110;
    float top = y + STEP - row * height;
    page.addRect(x, top - rows * height, columns * 110, rows * height);
    page.stroke();
    float kept = y;
    y = top - SIZE - 4;
    for (String line : lines) {
      text(x + 4, line, SIZE);
    }
    y = kept;
  }

  /** Columns by gaps alone, one cell empty. */
  private void alignedTable() throws IOException {
    newPage(PDRectangle.A4);
    text(LEFT, "预算执行情况如下：", SIZE);
    for (List<String> row :
        List.of(
            List.of("资金来源", "年初预算数", "全年预算数", "全年执行数"),
            List.of("财政拨款", "800.00", "812.30", "800.15"),
            List.of("其他资金", "", "20.00", "18.40"))) {
      for (int i = 0; i < row.size(); i++) {
        float kept = y;
        text(LEFT + i * 110, row.get(i), SIZE);
        y = kept;
      }
      y -= STEP;
    }
    y -= STEP;
    paragraph("单位：万元。", 2);
  }

  private void twoPageTable() throws IOException {
    newPage(PDRectangle.A4);
    text(LEFT, "指标完成情况", 16);
    y = 200;
    row("指标", "指标值", "实际完成值", "得分");
    row("培训人次", "300", "320", "10");
    page.close();
    newPage(PDRectangle.A4);
    row("指标", "指标值", "实际完成值", "得分");
    row("满意度", "95%", "96%", "9.5");
    y -= STEP;
    paragraph("以上为全部指标。", 2);
  }

  private void row(String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      box(i, 0, 1, 1, cells[i]);
    }
    y -= 2 * STEP;
  }

  /** A landscape table on a sheet that is turned for reading. */
  private void turnedTable() throws IOException {
    newPage(PDRectangle.A4);
    document.getPage(0).setRotation(90);
    page.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
    y = 480;
    row("项目", "预算", "支出", "执行率");
    row("水费征收", "12.00", "11.40", "95%");
  }

  private void newPage(PDRectangle size) throws IOException {
    PDPage sheet = new PDPage(size);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    y = TOP;
  }

  private void text(float x, String words, float size) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    for (String run : words.split(ASCII_BORDER)) {
      page.setFont(fontOf(run), size);
      page.showText(run);
    }
    page.endText();
    y -= STEP;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
