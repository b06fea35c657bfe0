package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample report is read in full: all the figures it states and no others. */
final class ReportReadingTest {

  static List<Report> reports() {
    return new Samples().reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsAllFiguresAndNoOthers(Report report) throws IOException {
    Reading reading = read("reports/" + report.file());
    Set<String> stated =
        report.figures().stream()
            .map(f -> line(f.item(), f.fiscalYear(), f.value()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> read =
        reading.figures().stream()
            .map(ReportReadingTest::line)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(read).as(report.file()).isEqualTo(stated);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void knowsTheUnitAndTheYear(Report report) throws IOException {
    Reading reading = read("reports/" + report.file());
    assertThat(reading.type()).isEqualTo(Reading.EVALUATION_REPORT);
    assertThat(reading.unitName()).isEqualTo(report.year().unit().name());
    assertThat(reading.fiscalYear()).hasToString("" + report.year().fiscalYear());
  }

  /** The words of each figure stand where it says they stand. */
  @ParameterizedTest
  @MethodSource("reports")
  void quotesTheNumberAsWritten(Report report) throws IOException {
    Document document = document("reports/" + report.file());
    for (Figure figure : Extraction.read(document).figures()) {
      assertThat(document.words(figure.spans().get(0)))
          .as("%s %s", report.file(), figure.item())
          .isEqualTo(figure.asWritten());
    }
  }

  @Test
  void refusesFilesThatCannotBeReadAndFindsNothingInOtherDocuments() throws IOException {
    for (Map<String, String> file : CsvFile.rows("manifest/defect_documents.csv")) {
      String path = "defects/documents/" + file.get("file");
      Optional<String> refusal = refusal(path);
      if (file.get("status").equals("refused")) {
        assertThat(refusal).as(path).contains(file.get("reason"));
      } else {
        assertThat(refusal).as(path).isEmpty();
        assertThat(read(path).figures()).as(path).isEmpty();
      }
    }
  }

  private static Optional<String> refusal(String path) throws IOException {
    try {
      document(path);
      return Optional.empty();
    } catch (UnreadableDocument e) {
      return Optional.of(e.reason());
    }
  }

  private static Reading read(String path) throws IOException {
    return Extraction.read(document(path));
  }

  private static Document document(String path) throws IOException {
    return DocumentReaders.read(Files.readAllBytes(Samples.folder().resolve(path)), path);
  }

  private static String line(Figure figure) {
    int year = figure.fiscalYear() == null ? 0 : figure.fiscalYear().value();
    String value = figure.value() == null ? figure.text() : figure.value().toPlainString();
    return line(figure.item(), year, value);
  }

  private static String line(String item, int fiscalYear, String value) {
    String plain = value.contains(".") ? value.replaceAll("0+$", "").replaceAll("\\.$", "") : value;
    return item + " " + fiscalYear + " " + plain;
  }
}
