package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to cost much: each is answered by a reason, in little time and memory. */
class HostileInputTest {
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @TempDir private Path folder;

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a"));
  }

  private static UnreadableDocument refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesAHugeFileBeforeReadingIt() throws IOException {
    Path file = folder.resolve("a.docx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.writeBytes("PK\3\4");
      sparse.setLength(500L << 20);
    }
    UnreadableDocument refused =
        catchThrowableOfType(UnreadableDocument.class, () -> DocumentReaders.load(file, "a.docx"));
    assertThat(refused.reason()).isEqualTo("too_large");
    assertThat(refused.words().zh()).contains("a.docx", "524288000");
  }

  @Test
  void resolvesNoEntities() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:document "
            + WORD
            + "><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>";
    byte[] docx = DocxFile.of("").with("word/document.xml", bomb).bytes();
    assertThat(refusal(docx).reason()).isEqualTo("damaged");
  }

  @Test
  void refusesTablesNestedWithoutEnd() {
    String open = "<w:tbl><w:tr><w:tc>".repeat(2000);
    byte[] docx = DocxFile.of(open + "</w:tc></w:tr></w:tbl>".repeat(2000)).bytes();
    assertThat(refusal(docx).reason()).isEqualTo("too_large");
    assertThat(
            DocumentReaders.read("<table><tr><td>".repeat(3000).concat("预算").getBytes(), "a")
                .text())
        .isEqualTo("预算\n");
  }

  @Test
  void refusesAPageOfTooManyElements() {
    assertThat(refusal("<html><body>" + "<p>a".repeat(Limits.HTML_TAGS)).reason())
        .isEqualTo("too_large");
  }

  @Test
  void tellsAPageFromCommentsWithoutTryingAllWays() {
    assertThat(MediaKind.of(("<!--a-->".repeat(1000) + "x").getBytes())).isEqualTo(MediaKind.TEXT);
    assertThat(MediaKind.of(("<!--a-->".repeat(900) + "<div>x</div>").getBytes()))
        .isEqualTo(MediaKind.HTML);
  }

  @Test
  void refusesAWebArchiveOfEmptyPartsAlone() {
    String archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n";
    assertThat(refusal(archive + "\n--x\nA: b\n".repeat(200_000)).reason()).isEqualTo("damaged");
  }

  @Test
  void readsOneLongLineAndRefusesATooLongOne() {
    String line = "支出1万元，".repeat(100_000);
    assertThat(DocumentReaders.read(line.getBytes(StandardCharsets.UTF_8), "a").blocks())
        .hasSize(1);
    assertThat(refusal("1".repeat(Limits.TEXT_CHARS + 1)).reason()).isEqualTo("too_large");
    assertThat(refusal("支出\0万元").reason()).isEqualTo("unknown_type");
  }

  @Test
  void refusesTooManyParagraphsOfAnyFormat() {
    int many = Limits.PARAGRAPHS + 1;
    byte[] docx = DocxFile.of("<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(many)).bytes();
    for (UnreadableDocument refused : List.of(refusal("（一）\n".repeat(many)), refusal(docx))) {
      assertThat(refused.reason()).isEqualTo("too_large");
      assertThat(refused.words().zh()).contains("段落");
    }
  }

  @Test
  void refusesAPdfOfTooManyPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i <= Limits.PDF_PAGES; i++) {
        document.addPage(new PDPage());
      }
      assertThat(refusal(saved(document)).reason()).isEqualTo("too_large");
    }
  }

  @Test
  void refusesAPdfWhosePagesGoInACircle() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var pages = document.getPages().getCOSObject();
      pages.getCOSArray(COSName.KIDS).add(pages);
      pages.setInt(COSName.COUNT, 5);
      assertThat(refusal(saved(document)).reason()).isEqualTo("damaged");
    }
  }

  @Test
  void refusesAPdfWhoseFormsDrawOneAnotherWithoutEnd() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFormXObject inner = null;
      for (int i = 0; i < 8; i++) {
        inner = formDrawing(document, inner);
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(inner);
      }
      assertThat(refusal(saved(document)).reason()).isEqualTo("too_large");
    }
  }

  /** A form that draws another one ten times. */
  private static PDFormXObject formDrawing(PDDocument document, PDFormXObject inner)
      throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(9, 9));
    PDResources resources = new PDResources();
    String program = "0 0 m ";
    if (inner != null) {
      String name = resources.add(inner).getName();
      program = ("/" + name + " Do ").repeat(10);
    }
    form.setResources(resources);
    try (var out = form.getStream().createOutputStream()) {
      out.write(program.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.save(file);
    return file.toByteArray();
  }
}
