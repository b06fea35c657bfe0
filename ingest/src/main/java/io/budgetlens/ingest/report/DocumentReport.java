package io.budgetlens.ingest.report;

import io.budgetlens.ingest.check.DocumentCheck;
import io.budgetlens.ingest.check.DocumentCheck.ReadDocument;
import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.model.code.DocumentId;
import java.util.ArrayList;
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
  public static final String VERSION = DocumentReaders.VERSION + ".5";

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
    return checked(List.of(unchecked(bytes, name)), engine).get(0);
  }

  /**
   * Reads and extracts one document, with no findings yet.
   *
   * @throws UnreadableDocument where the bytes are no document that can be read
   */
  public static DocumentReport unchecked(byte[] bytes, String name) {
    Document document = DocumentReaders.read(bytes, name);
    return new DocumentReport(
        DocumentId.of(bytes), name, document, Extraction.read(document), List.of());
  }

  /** The same documents with their findings: the rules run once over all of them. */
  public static List<DocumentReport> checked(List<DocumentReport> reports, Engine engine) {
    List<ReadDocument> read =
        reports.stream().map(r -> new ReadDocument(r.document(), r.reading())).toList();
    List<List<Finding>> findings = new DocumentCheck().checkAll(read, engine);
    List<DocumentReport> checked = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      checked.add(reports.get(i).with(findings.get(i)));
    }
    return checked;
  }

  /** The same document with other findings. */
  public DocumentReport with(List<Finding> found) {
    return new DocumentReport(id, name, document, reading, found);
  }
}
