package io.budgetlens.cli.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The generated files below {@code samples/}: the district, the reports and what they should yield,
 * and the defects. PDFs need a TrueType font with Chinese; without one they are left as they are.
 */
final class Samples {
  private final District district = new District();

  List<Report> reports() {
    return Report.all(district.years());
  }

  District district() {
    return district;
  }

  /** Path below {@code samples/} to content; without a font, without PDFs. */
  Map<String, byte[]> files(Optional<Path> font) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    district
        .files()
        .forEach(
            (name, text) -> files.put("district/" + name, text.getBytes(StandardCharsets.UTF_8)));
    for (Report report : reports()) {
      bytes(report, font).ifPresent(b -> files.put("reports/" + report.file(), b));
    }
    files.put("manifest/reports.json", Expected.json(reports()));
    return files;
  }

  private static Optional<byte[]> bytes(Report report, Optional<Path> font) {
    return switch (report.format()) {
      case "txt" -> Optional.of(PlainForms.txt(report));
      case "html" -> Optional.of(PlainForms.html(report));
      case "docx" -> Optional.of(DocxForm.of(report));
      case "pdf" -> font.map(f -> PdfForm.of(report, f));
      default -> throw new IllegalArgumentException(report.file() + " has an unknown format");
    };
  }

  /** The committed folder: {@code samples} of the project, wherever the test runs. */
  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    Path module = here.resolve("samples");
    return Files.isDirectory(module) ? module : here.resolveSibling("samples");
  }

  void writeTo(Path folder, Optional<Path> font) {
    files(font).forEach((name, bytes) -> write(folder.resolve(name), bytes));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample " + file + " cannot be written", e);
    }
  }
}
