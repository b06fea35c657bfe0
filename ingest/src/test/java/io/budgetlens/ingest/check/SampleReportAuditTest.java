package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample reports in four formats, with the mistakes that were planted in some of them. */
class SampleReportAuditTest {
  private static final Map<String, List<String>> PLANTED =
      Map.ofEntries(
          Map.entry("qiyun-105001-2022.pdf", List.of("A4 fails error")),
          Map.entry("qiyun-109001-2024.html", List.of("A8 fails warning")),
          Map.entry(
              "qiyun-112001-2022.txt",
              List.of("B4 fails warning", "B6 fails warning", "B7 fails info")),
          Map.entry("qiyun-205001-2023.pdf", List.of("B2 fails error")),
          Map.entry("qiyun-207001-2019.txt", List.of("A4 rounding info")),
          Map.entry("qiyun-212001-2024.txt", List.of("A10 fails warning")),
          Map.entry(
              "qiyun-214001-2022.html",
              List.of("B1 fails warning", "B4 fails warning", "B6 fails warning")),
          Map.entry("qiyun-215001-2023.txt", List.of("A3 fails error")),
          Map.entry("qiyun-220001-2021.docx", List.of("A1 fails warning")),
          Map.entry("qiyun-222001-2023.docx", List.of("D1 fails warning")));

  @Test
  void findsWhatWasPlantedAndNothingElse() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("..", "samples", "reports"))) {
      for (Path file : files.filter(f -> f.toString().contains("qiyun-")).toList()) {
        List<String> verdicts = Audit.of(Files.readAllBytes(file)).verdicts();
        if (!verdicts.isEmpty()) {
          found.put(file.getFileName().toString(), verdicts);
        }
      }
    }
    assertThat(found).isEqualTo(new TreeMap<>(PLANTED));
  }
}
