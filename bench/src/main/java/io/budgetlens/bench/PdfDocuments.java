package io.budgetlens.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text PDF; the variants differ in a remark after the end, which makes them other documents. */
final class PdfDocuments extends Documents {
  PdfDocuments(Way way) {
    super(way);
  }

  @Override
  public int number() {
    return 10;
  }

  @Override
  String reference() {
    return "PDFBox text extraction";
  }

  @Override
  double atLeast() {
    return 0.7;
  }

  @Override
  String format() {
    return "pdf";
  }

  @Override
  byte[] variant(byte[] report, int number) {
    byte[] remark = ("%" + number + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] variant = Arrays.copyOf(report, report.length + remark.length);
    System.arraycopy(remark, 0, variant, report.length, remark.length);
    return variant;
  }

  @Override
  String text(Path document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
