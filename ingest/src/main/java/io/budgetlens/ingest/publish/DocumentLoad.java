package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.check.DocumentCheck;
import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.stage.Stage;
import io.budgetlens.ingest.stage.StagedBatch;
import io.budgetlens.ingest.stage.StagedDocument;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the documents of a run, several at a time, and stages them. What a run that died has staged
 * is not read again. Large files are read fewer at a time, so that memory stays bounded.
 */
final class DocumentLoad implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentLoad.class);

  /** The reason of a document that is sound but tells nothing of performance. */
  private static final String OTHER_KIND = "no_performance_document";

  /** How many documents may be waiting, being read, or read and not yet staged. */
  private static final int WINDOW = 64;

  /** How many bytes of files may be read at the same time, in units of {@link #UNIT}. */
  private static final int UNITS = 256;

  private static final int UNIT = 1 << 16;
  private static final int READERS = Math.min(8, Runtime.getRuntime().availableProcessors());

  private final Stage stage;
  private final Corrections corrections;
  private final DocumentCheck check = new DocumentCheck();
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
  private final Semaphore room = new Semaphore(UNITS, true);
  private final ReadAhead ahead = new ReadAhead();
  private final Deque<Future<StagedDocument>> window = new ArrayDeque<>();
  private StagedBatch batch = new StagedBatch();
  private long opened;
  private int resumed;

  DocumentLoad(Stage stage, Corrections corrections) {
    this.stage = stage;
    this.corrections = corrections;
  }

  /** Takes up a document; it is staged some time later. */
  void open(Arrival arrival) {
    if (stage.holds(arrival.landed().doc())) {
      resumed++;
      return;
    }
    long number = opened++;
    window.add(readers.submit(() -> read(arrival, number)));
    while (window.size() >= WINDOW) {
      takeFirst();
    }
  }

  /**
   * Stages an archive behind its members.
   *
   * @param words which of them could not be taken up, absent where all were
   */
  void archive(Landed landed, @Nullable Words words) {
    if (!stage.holds(landed.doc())) {
      opened++;
      window.add(CompletableFuture.completedFuture(StagedDocument.archive(landed, words)));
    }
  }

  /** Waits until all documents are staged. */
  void finish() {
    while (!window.isEmpty()) {
      takeFirst();
    }
    if (!batch.isEmpty()) {
      put();
    }
  }

  /** Documents that an earlier run had read already. */
  int resumed() {
    return resumed;
  }

  private void takeFirst() {
    try {
      StagedDocument document = window.remove().get();
      ahead.leave(document.characters());
      batch.add(document);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted while it read documents", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document could not be read", e.getCause());
    }
    if (batch.isFull()) {
      put();
    }
  }

  private void put() {
    stage.put(batch);
    batch = new StagedBatch();
  }

  private StagedDocument read(Arrival arrival, long number) throws InterruptedException {
    StagedDocument document = withinRoom(arrival);
    ahead.enter(number, document.characters());
    return document;
  }

  private StagedDocument withinRoom(Arrival arrival) throws InterruptedException {
    int units = (int) Math.min(UNITS, 1 + arrival.landed().bytes() / UNIT);
    room.acquire(units);
    try {
      return staged(arrival);
    } finally {
      room.release(units);
    }
  }

  /** A reader that fails on one file must not keep the other files out. */
  private StagedDocument staged(Arrival arrival) {
    Landed landed = arrival.landed();
    String file = landed.file();
    try {
      DocumentReport report =
          DocumentReport.unchecked(DocumentReaders.load(arrival.bytes(), file), file);
      requirePerformance(report, file);
      Reading right = corrections.applied(landed.doc(), report.reading());
      return StagedDocument.read(
          landed, report, check.state(landed.doc().value(), report.document(), right));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (UnreadableDocument e) {
      return StagedDocument.refused(landed, e.reason(), e.words());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("the reader failed on {}", file, e);
      return StagedDocument.refused(landed, "reader_failed", failed(file));
    }
  }

  private static void requirePerformance(DocumentReport report, String file) {
    if (report.reading().type().equals(Reading.OTHER)) {
      Words why = report.reading().why();
      throw new UnreadableDocument(
          OTHER_KIND, new Words("文件“" + file + "”：" + why.zh(), file + ": " + why.en()));
    }
  }

  private static Words failed(String file) {
    return new Words(
        "读取文件“" + file + "”时程序出错，已跳过；请把它另存后再试，并报告此问题。",
        "The reader failed on " + file + " and skipped it; save it anew and report this.");
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
