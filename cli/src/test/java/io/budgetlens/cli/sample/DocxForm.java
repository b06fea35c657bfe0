package io.budgetlens.cli.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A report as a Word document; no clock goes into it. */
final class DocxForm {
  private DocxForm() {}

  static byte[] of(Report report) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (ReportLine line : ReportLine.of(report.lines())) {
        if (line.kind() == ReportLine.Kind.TABLE) {
          table(document, line.rows());
        } else {
          paragraph(document, line);
        }
      }
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(new Date(1_700_000_000_000L)));
      document.write(out);
      return withoutClock(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("the report " + report.file() + " cannot be written", e);
    }
  }

  private static void paragraph(XWPFDocument document, ReportLine line) {
    XWPFParagraph paragraph = document.createParagraph();
    if (line.kind() == ReportLine.Kind.TITLE) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
    }
    boolean first = true;
    for (String part : line.broken()) {
      for (String run : runs(part)) {
        XWPFRun written = paragraph.createRun();
        written.setBold(line.kind() != ReportLine.Kind.PARAGRAPH);
        if (!first && run.equals(runs(part).get(0))) {
          written.addBreak();
        }
        written.setText(run);
      }
      first = false;
    }
  }

  /** Word cuts a sentence into runs anywhere, also within a number. */
  private static List<String> runs(String text) {
    int cut = text.indexOf('.') + 2;
    return cut < 3 || cut >= text.length()
        ? List.of(text)
        : List.of(text.substring(0, cut), text.substring(cut));
  }

  private static void table(XWPFDocument document, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        table.getRow(row).getCell(column).setText(rows.get(row).get(column));
      }
    }
  }

  private static byte[] withoutClock(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream same = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0));
        same.putNextEntry(copy);
        same.write(in.readAllBytes());
        same.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
