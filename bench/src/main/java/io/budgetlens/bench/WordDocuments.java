package io.budgetlens.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** docx; each variant is of another district. */
final class WordDocuments extends Documents {
  private static final String PLACE = "栖云";
  private static final String SYLLABLES = "东南西北中上下大小青白金石清平安长永新和兴宁丰顺明文武德仁义";

  WordDocuments(Way way) {
    super(way);
  }

  @Override
  public int number() {
    return 9;
  }

  @Override
  String reference() {
    return "POI text extraction";
  }

  @Override
  double atLeast() {
    return 1.0;
  }

  @Override
  String format() {
    return "docx";
  }

  @Override
  byte[] variant(byte[] report, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(report));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(0);
        out.putNextEntry(copy);
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(part.replace(PLACE, place(number)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String place(int number) {
    int many = SYLLABLES.length();
    int[] digits = {number / many / many % many, number / many % many, number % many};
    StringBuilder place = new StringBuilder();
    for (int digit : digits) {
      place.append(SYLLABLES.charAt(digit));
    }
    return place.toString();
  }

  @Override
  String text(Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document);
        XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
      return extractor.getText();
    }
  }
}
