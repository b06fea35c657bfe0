package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed samples are what the generator makes. With {@code -Dsamples.write=true} it writes
 * them first, PDFs only when {@code -Dsamples.font} names a font.
 */
final class SampleFilesTest {
  private static final Samples SAMPLES = new Samples();
  private static final Path FOLDER = Samples.folder();

  @BeforeAll
  static void writesWhenAsked() {
    if (Boolean.getBoolean("samples.write")) {
      SAMPLES.writeTo(
          FOLDER, Optional.ofNullable(System.getProperty("samples.font")).map(Path::of));
    }
  }

  @Test
  void committedFilesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, byte[]> file : SAMPLES.files(Optional.empty()).entrySet()) {
      byte[] committed = Files.readAllBytes(FOLDER.resolve(file.getKey()));
      if (file.getKey().endsWith(".docx")) {
        assertThat(parts(committed)).as(file.getKey()).isEqualTo(parts(file.getValue()));
      } else {
        assertThat(committed).as(file.getKey()).isEqualTo(file.getValue());
      }
    }
  }

  /** Which font drew a PDF depends on the machine; what it says does not. */
  @Test
  void committedPdfsSayWhatTheGeneratorSays() throws IOException {
    for (Report report : SAMPLES.reports()) {
      if (report.format().equals("pdf")) {
        try (PDDocument pdf = Loader.loadPDF(FOLDER.resolve("reports/" + report.file()).toFile())) {
          String said = new PDFTextStripper().getText(pdf).replaceAll("- \\d+ -|\\s", "");
          String meant = String.join("", report.lines()).replaceAll("#+ |[|⏎\\s]", "");
          assertThat(said).as(report.file()).isEqualTo(meant);
        }
      }
    }
  }

  @Test
  void folderHoldsNoReportThatTheGeneratorDoesNotKnow() throws IOException {
    try (var files = Files.list(FOLDER.resolve("reports"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("qiyun")))
          .containsExactlyInAnyOrderElementsOf(
              SAMPLES.reports().stream().map(Report::file).toList());
    }
  }

  /** Compression differs between Java versions, so a zip is compared by what is in it. */
  private static Map<String, String> parts(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(
            entry.getName(),
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
