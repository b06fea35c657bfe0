package io.budgetlens.cli.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A report as a text PDF: A4 pages with numbers, lines cut where the page ends. */
final class PdfForm implements AutoCloseable {
  private static final float SIZE = 12;
  private static final float LEADING = 21;
  private static final float MARGIN = 78;

  /** Low enough a page that every report breaks over two, as printed ones do. */
  private static final float BOTTOM = 420;

  /** What Helvetica writes; the Chinese font has no Latin letters and no such marks. */
  private static final String LATIN = "\\x00-\\x7f“”—";

  private static final String BORDER =
      "(?<=[%1$s])(?=[^%1$s])|(?<=[^%1$s])(?=[%1$s])".formatted(LATIN);

  private final PDDocument document = new PDDocument();
  private final PDFont chinese;
  private final PDFont latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private PDPageContentStream content;
  private float y;

  private PdfForm(Path fontFile) throws IOException {
    chinese = PDType0Font.load(document, fontFile.toFile());
    content = newPage();
  }

  static byte[] of(Report report, Path fontFile) {
    try (PdfForm form = new PdfForm(fontFile);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (ReportLine line : ReportLine.of(report.lines())) {
        form.add(line);
      }
      form.content.close();
      form.document.setDocumentId((long) report.file().hashCode());
      form.document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the report " + report.file() + " cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void add(ReportLine line) throws IOException {
    switch (line.kind()) {
      case TITLE -> centred(line.text());
      case TABLE -> table(line.rows());
      case HEADING -> wrapped(line.text(), 0);
      default -> wrapped(String.join("", line.broken()), 2 * SIZE);
    }
  }

  private void centred(String text) throws IOException {
    show(text, (PDRectangle.A4.getWidth() - width(text)) / 2);
    down();
    down();
  }

  private void wrapped(String text, float indent) throws IOException {
    float x = MARGIN + indent;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (x + width(line.toString() + next) > PDRectangle.A4.getWidth() - MARGIN) {
        show(line.toString(), x);
        down();
        line.setLength(0);
        x = MARGIN;
      }
      line.append(next);
    }
    show(line.toString(), x);
    down();
  }

  private void table(List<List<String>> rows) throws IOException {
    float column = (PDRectangle.A4.getWidth() - 2 * MARGIN) / rows.get(0).size();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        float x = MARGIN + i * column;
        content.addRect(x, y - 6, column, LEADING);
        content.stroke();
        smaller(row.get(i), x + 3);
      }
      down();
    }
  }

  private void smaller(String text, float x) throws IOException {
    write(text, x, 8.5f);
  }

  private void show(String text, float x) throws IOException {
    write(text, x, SIZE);
  }

  /**
   * Chinese in the embedded font, Latin letters and digits in Helvetica, as printed reports mix.
   */
  private void write(String text, float x, float size) throws IOException {
    content.beginText();
    content.newLineAtOffset(x, y);
    for (String run : text.split(BORDER)) {
      content.setFont(fontOf(run), size);
      content.showText(run);
    }
    content.endText();
  }

  private PDFont fontOf(String run) {
    return run.matches("[" + LATIN + "]*") ? latin : chinese;
  }

  private void down() throws IOException {
    y -= LEADING;
    if (y < BOTTOM) {
      content.close();
      content = newPage();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(document, page);
    content = stream;
    y = 60;
    show("- " + document.getNumberOfPages() + " -", PDRectangle.A4.getWidth() / 2 - 12);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return stream;
  }

  private float width(String text) throws IOException {
    float width = 0;
    for (String run : text.split(BORDER)) {
      width += fontOf(run).getStringWidth(run) / 1000 * SIZE;
    }
    return width;
  }
}
