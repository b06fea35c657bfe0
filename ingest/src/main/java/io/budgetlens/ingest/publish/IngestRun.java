package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.DocumentRows;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.source.Scratch;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.source.SourceFiles;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One run over some inputs, from walking them to the release. */
public final class IngestRun {
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final Lake lake;
  private final Engine engine;
  private final Clock clock;
  private final Progress progress;
  private final List<Refused> refused = new ArrayList<>();
  private final DocumentRows rows = new DocumentRows();

  public IngestRun(Lake lake, Engine engine, Clock clock, Progress progress) {
    this.lake = lake;
    this.engine = engine;
    this.clock = clock;
    this.progress = progress;
  }

  public Receipt run(List<Path> inputs) {
    Instant start = clock.instant();
    List<SourceFile> files = SourceFiles.under(inputs);
    try (Publication publication = lake.begin("ingest", WAIT);
        Work work =
            publication
                .base()
                .map(r -> lake.read(engine, r))
                .orElseGet(() -> lake.readNothing(engine));
        Scratch scratch = new Scratch()) {
      progress.step(new Words("登记文件", "landing files"));
      Arrivals arrivals = new Arrivals(lake.landing(), work, clock, scratch.folder());
      files.forEach(arrivals::take);
      refused.addAll(arrivals.refused());
      RunReceipt receipt = new RunReceipt(arrivals, refused, publication.base());
      if (!arrivals.fresh().isEmpty()) {
        load(arrivals, work, scratch, publication, receipt);
      }
      return receipt.done(Duration.between(start, clock.instant()));
    }
  }

  private void load(
      Arrivals arrivals, Work work, Scratch scratch, Publication publication, RunReceipt receipt) {
    List<Arrival> fresh = arrivals.fresh();
    RecordLoad records = new RecordLoad(work, scratch.folder());
    DocumentLoad documents = new DocumentLoad(engine);
    progress.step(new Words("读取文件", "reading files"));
    int done = 0;
    for (Arrival arrival : fresh) {
      open(arrival, records, documents);
      done++;
      progress.file(arrival.landed().file(), done, fresh.size());
    }
    arrivals.archives().forEach(a -> rows.source(a.row()));
    List<Arrival> again = arrivals.again();
    prepare(work, again);
    progress.step(new Words("整理记录", "conforming records"));
    records.type(false);
    new UnitConform(work).keep(records.files());
    records.type(true);
    documents.take(work, rows);
    Arrived arrived = new Arrived(work, records, rows);
    arrived.keep();
    receipt.loaded(records, documents, rows, arrived);
    if (receipt.documents() > 0) {
      progress.step(new Words("发布", "publishing"));
      receipt.wrote(new Publisher(work, publication, arrived).publish(!again.isEmpty()));
    }
  }

  private void open(Arrival arrival, RecordLoad records, DocumentLoad documents) {
    try {
      if (arrival.source().isCsv()) {
        RecordKind kind = records.open(arrival);
        rows.source(SourceRow.records(arrival.landed(), kind));
      } else {
        documents.open(arrival);
      }
    } catch (UnreadableDocument e) {
      refused.add(new Refused(arrival.landed().file(), e.reason(), e.words(), false));
      rows.source(SourceRow.refused(arrival.landed(), e.reason(), e.words()));
    }
  }

  /** The tables that steps expect beside the contracts. */
  private static void prepare(Work work, List<Arrival> readBefore) {
    List<Row> reasons =
        Arrays.stream(RejectReason.values())
            .map(
                r ->
                    TableRow.of(Contracts.REJECT_REASON)
                        .with("id", r.id())
                        .with("zh", r.words().zh())
                        .with("en", r.words().en())
                        .row())
            .toList();
    work.rows(Contracts.REJECT_REASON.name(), Contracts.REJECT_REASON, reasons);
    List<Row> again =
        readBefore.stream()
            .map(a -> TableRow.of(Contracts.REREAD).with("doc_id", a.landed().doc().value()).row())
            .toList();
    work.rows(Contracts.REREAD.name(), Contracts.REREAD, again);
  }
}
