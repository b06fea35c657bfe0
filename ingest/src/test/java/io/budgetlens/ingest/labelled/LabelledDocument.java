package io.budgetlens.ingest.labelled;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A document with the label beside it. */
record LabelledDocument(Path file, Label label) {
  private static final String LABEL = ".json";

  /** All labelled documents of a folder by name; none where there is no folder. */
  static List<LabelledDocument> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(LABEL))
          .sorted()
          .map(f -> new LabelledDocument(beside(f), Label.of(f)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path label) {
    String name = label.getFileName().toString();
    return label.resolveSibling(name.substring(0, name.length() - LABEL.length()));
  }

  String name() {
    return file.getFileName().toString();
  }

  String format() {
    return name().substring(name().lastIndexOf('.') + 1);
  }

  /** The document read and extracted; empty where it is refused. */
  Optional<DocumentReport> read() {
    try {
      return Optional.of(DocumentReport.unchecked(Files.readAllBytes(file), name()));
    } catch (UnreadableDocument e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
