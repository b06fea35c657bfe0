package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report some of whose pages are pictures. */
class ScannedPagesTest {
  @TempDir Path folder;

  private static byte[] report() throws IOException {
    try (InputStream in =
        ScannedPagesTest.class.getResourceAsStream("../labelled/open/d05-hunan-town-planted.pdf")) {
      return withScans(Objects.requireNonNull(in).readAllBytes());
    }
  }

  private static byte[] withScans(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < 2; i++) {
        PDPage scan = new PDPage();
        document.addPage(scan);
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
          content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void areNamedForOcrAndCounted() throws IOException {
    try (TestLake lake = new TestLake(folder)) {
      Receipt receipt = lake.with("a.pdf", report()).ingest();
      assertThat(receipt.setAside()).containsEntry("pages_need_ocr", 1L);
      assertThat(lake.lines("select parse_status, pages_without_text from source_document"))
          .containsExactly("read|2");
      assertThat(
              lake.lines(
                  "select written, message_en from rejected_row where reason = 'pages_need_ocr'"))
          .singleElement()
          .asString()
          .matches("\\d+-\\d+[|]pages \\d+-\\d+ are pictures .* run OCR .*");
    }
  }
}
