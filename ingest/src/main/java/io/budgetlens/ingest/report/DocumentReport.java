package io.budgetlens.ingest.report;

import io.budgetlens.ingest.check.DocumentCheck;
import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.model.code.DocumentId;
import java.util.List;

/**
 * What one document says and what the rule book says of it. A run and the reading of single
 * documents share this path.
 *
 * @param name what the document is called, a path or a file name
 */
public record DocumentReport(
    DocumentId id, String name, Document document, Reading reading, List<Finding> findings) {

  /** The version of reading as a whole: readers, extraction and rules together. */
  public static final String VERSION = DocumentReaders.VERSION + ".1";

  public DocumentReport {
    findings = List.copyOf(findings);
  }

  /**
   * Reads, extracts and checks one document; touches no lake.
   *
   * @param engine runs the arithmetic rules
   * @throws UnreadableDocument where the bytes are no document that can be read
   */
  public static DocumentReport of(byte[] bytes, String name, Engine engine) {
    Document document = DocumentReaders.read(bytes, name);
    Reading reading = Extraction.read(document);
    List<Finding> findings = List.of();
    if (!reading.type().equals(Reading.OTHER)) {
      findings = new DocumentCheck().check(document, reading, engine);
    }
    return new DocumentReport(DocumentId.of(bytes), name, document, reading, findings);
  }
}
