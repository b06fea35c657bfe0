package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.DocumentRows;
import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.conform.SubjectUnit;
import io.budgetlens.ingest.conform.UnitLookup;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the documents of a run and turns them into rows. */
final class DocumentLoad {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentLoad.class);

  /** The reason of a document that is sound but tells nothing of performance. */
  private static final String OTHER_KIND = "no_performance_document";

  /** How many documents one run of the rules takes. */
  private static final int BATCH = 200;

  private final Engine engine;
  private final List<Read> read = new ArrayList<>();

  DocumentLoad(Engine engine) {
    this.engine = engine;
  }

  private record Read(Landed landed, DocumentReport report) {}

  /**
   * @throws UnreadableDocument where it cannot be read or is no performance document
   */
  void open(Arrival arrival) {
    DocumentReport report = report(arrival);
    if (report.reading().type().equals(Reading.OTHER)) {
      Words why = report.reading().why();
      String file = arrival.landed().file();
      throw new UnreadableDocument(
          OTHER_KIND, new Words("文件“" + file + "”：" + why.zh(), file + ": " + why.en()));
    }
    read.add(new Read(arrival.landed(), report));
  }

  /** A reader that fails on one file must not keep the other files out. */
  private DocumentReport report(Arrival arrival) {
    String file = arrival.landed().file();
    try {
      return DocumentReport.unchecked(DocumentReaders.load(arrival.bytes(), file), file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (UnreadableDocument e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("the reader failed on {}", file, e);
      throw new UnreadableDocument(
          "reader_failed",
          new Words(
              "读取文件“" + file + "”时程序出错，已跳过；请把它另存后再试，并报告此问题。",
              "The reader failed on " + file + " and skipped it; save it anew and report this."));
    }
  }

  /** Resolves the units and fills the rows. */
  void take(Work work, DocumentRows rows) {
    List<String> names =
        read.stream().map(r -> r.report().reading().unitName()).filter(Objects::nonNull).toList();
    UnitLookup lookup = new UnitLookup(work, names);
    for (int from = 0; from < read.size(); from += BATCH) {
      take(read.subList(from, Math.min(read.size(), from + BATCH)), lookup, rows);
    }
  }

  private void take(List<Read> batch, UnitLookup lookup, DocumentRows rows) {
    List<DocumentReport> checked =
        DocumentReport.checked(batch.stream().map(Read::report).toList(), engine);
    for (int i = 0; i < batch.size(); i++) {
      Landed landed = batch.get(i).landed();
      DocumentReport report = checked.get(i);
      SubjectUnit unit = lookup.find(report.reading().unitName());
      rows.take(landed, report, unit);
      rows.source(SourceRow.document(landed, report, unit));
    }
  }

  int loaded() {
    return read.size();
  }
}
