package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.source.SourceFiles;
import io.budgetlens.ingest.stage.Stage;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One run over some inputs, from walking them to the release. */
public final class IngestRun {
  private static final Duration WAIT = Duration.ofSeconds(30);

  /** How many files are landed before what they hold is read. */
  private static final int PORTION = 500;

  /** The documents that an earlier version of the readers has read. */
  private static final String REREAD = "reread";

  private final Lake lake;
  private final Engine engine;
  private final Clock clock;
  private final Progress progress;

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
        Work work = base(publication);
        Stage stage = Stage.open(lake.staged(), engine);
        Scratch scratch = new Scratch()) {
      Arrivals arrivals = new Arrivals(work, lake.landing(), scratch.folder(), clock);
      RecordLoad records = new RecordLoad(work, scratch.folder());
      RunReceipt receipt = new RunReceipt(arrivals, records, publication.base());
      read(files, arrivals, records, stage, receipt);
      if (arrivals.fresh() > 0) {
        conform(new StagedViews(work, scratch.folder()), stage, work, records, arrivals);
        publish(work, records, publication, receipt);
        stage.clear();
      }
      return receipt.done(Duration.between(start, clock.instant()));
    }
  }

  private Work base(Publication publication) {
    return publication
        .base()
        .map(r -> lake.read(engine, r))
        .orElseGet(() -> lake.readNothing(engine));
  }

  private void read(
      List<SourceFile> files,
      Arrivals arrivals,
      RecordLoad records,
      Stage stage,
      RunReceipt receipt) {
    progress.step(new Words("读取文件", "reading files"));
    try (DocumentLoad documents = new DocumentLoad(stage)) {
      for (int from = 0; from < files.size(); from += PORTION) {
        List<SourceFile> portion = files.subList(from, Math.min(files.size(), from + PORTION));
        for (Arrival arrival : arrivals.take(portion)) {
          open(arrival, records, documents);
        }
        int done = from + portion.size();
        progress.file(portion.get(portion.size() - 1).origin(), done, files.size());
      }
      documents.finish();
      receipt.resumed(documents.resumed());
    }
    arrivals.view();
  }

  private static void open(Arrival arrival, RecordLoad records, DocumentLoad documents) {
    if (arrival.source().isCsv()) {
      records.open(arrival);
    } else {
      documents.open(arrival);
    }
  }

  private void conform(
      StagedViews documents, Stage stage, Work work, RecordLoad records, Arrivals arrivals) {
    prepare(work);
    progress.step(new Words("整理记录", "conforming records"));
    records.type(false);
    new UnitConform(work).keep(records.files());
    records.type(true);
    progress.step(new Words("复核", "checking"));
    documents.keep(stage);
  }

  private void publish(Work work, RecordLoad records, Publication publication, RunReceipt receipt) {
    Arrived arrived = new Arrived(work, records);
    arrived.keep();
    receipt.loaded(arrived);
    if (receipt.documents() > 0) {
      progress.step(new Words("发布", "publishing"));
      receipt.wrote(new Publisher(work, publication, arrived).publish(receipt.again()));
    }
  }

  /** The tables that steps expect beside the contracts. */
  static void prepare(Work work) {
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
    work.keep(Step.of(REREAD, "select doc_id from arrival where again"));
  }
}
