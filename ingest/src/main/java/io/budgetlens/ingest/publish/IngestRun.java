package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.Decisions;
import io.budgetlens.ingest.conform.IndicatorCells;
import io.budgetlens.ingest.conform.RecordNames;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.database.DatabaseSource;
import io.budgetlens.ingest.database.DatabaseUrl;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.layout.Layouts;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.record.RecordSniff;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.NoSuchReview;
import io.budgetlens.ingest.review.ReviewDecisions;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Scratch;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.source.SourceFiles;
import io.budgetlens.ingest.stage.Stage;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One run over some inputs, from walking them to the release. */
public final class IngestRun {
  private static final Duration WAIT = Duration.ofSeconds(30);

  /** How many files are landed before what they hold is read. */
  private static final int PORTION = 500;

  /** The documents whose rows in the release before no longer stand. */
  private static final String REREAD = "reread";

  private final Lake lake;
  private final Engine engine;
  private final Clock clock;
  private final Progress progress;
  private final TableFinder finder;

  public IngestRun(Lake lake, Engine engine, Clock clock, Layouts layouts, Progress progress) {
    this.finder = new TableFinder(layouts);
    this.lake = lake;
    this.engine = engine;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @param databases databases of which every layout with a source takes a snapshot
   */
  public Receipt run(List<Path> inputs, List<DatabaseUrl> databases) {
    List<SourceFile> files = new ArrayList<>();
    if (databases.isEmpty() || !inputs.isEmpty()) {
      files.addAll(SourceFiles.under(inputs));
    }
    try (Scratch scratch = new Scratch()) {
      files.addAll(snapshots(databases, scratch));
      return run(files, scratch);
    }
  }

  private List<SourceFile> snapshots(List<DatabaseUrl> databases, Scratch scratch) {
    List<SourceFile> files = new ArrayList<>();
    for (DatabaseUrl database : databases) {
      for (Layout layout : finder.ofDatabases()) {
        progress.step(new Words("读取 " + database, "reading " + database));
        Path file = scratch.folder().resolve("snapshot-" + (files.size() + 1) + ".csv");
        files.add(new DatabaseSource(database).snapshot(layout, file));
      }
    }
    return files;
  }

  private Receipt run(List<SourceFile> files, Scratch scratch) {
    try (Publication publication = lake.begin("ingest", WAIT);
        Work work = base(publication);
        Stage stage = Stage.open(lake.staged(), engine)) {
      Run run = new Run(publication, work, stage, scratch.folder());
      run.read(files);
      return run.finish(Revised.NOTHING);
    }
  }

  /**
   * Makes a revision.
   *
   * @throws RevisionRefused where it cannot be made
   */
  public Receipt revise(Revision revision) {
    try (Publication publication = lake.begin(kind(revision), WAIT);
        Work work = base(publication);
        Scratch scratch = new Scratch();
        Stage stage = Stage.open(scratch.folder().resolve("stage"), engine);
        Stage earlier = Stage.open(lake.staged(), engine)) {
      RevisionLook look = new RevisionLook(work);
      Revised revised = new Revising(look, lake.landing(), clock.instant()).revised(revision);
      Run run = new Run(publication, work, stage, scratch.folder());
      run.readAgain(revised);
      Receipt receipt = run.finish(revised);
      earlier.clear();
      return receipt;
    }
  }

  /**
   * Makes a decision on documents whose unit is in doubt: they are read again.
   *
   * @throws NoSuchReview where no document in doubt is meant, or the unit is not known
   */
  public Receipt decide(Decision decision) {
    try (Publication publication = lake.begin("review", WAIT);
        Work work = base(publication);
        Scratch scratch = new Scratch();
        Stage stage = Stage.open(scratch.folder().resolve("stage"), engine)) {
      Decisions decisions = ReviewDecisions.of(decision, work, clock.instant());
      Run run = new Run(publication, work, stage, scratch.folder());
      run.decide(decisions);
      return run.finish(Revised.NOTHING);
    }
  }

  private static String kind(Revision revision) {
    return revision instanceof Revision.Retract ? "retract" : "correct";
  }

  private Work base(Publication publication) {
    return publication
        .base()
        .map(r -> lake.read(engine, r))
        .orElseGet(() -> lake.readNothing(engine));
  }

  /** A run from what it reads to the release. */
  private final class Run {
    private final Instant start = clock.instant();
    private final Publication publication;
    private final Work work;
    private final Stage stage;
    private final Path scratch;
    private final Arrivals arrivals;
    private final RecordLoad records;
    private final RunReceipt receipt;
    private Decisions decisions = Decisions.NONE;

    Run(Publication publication, Work work, Stage stage, Path scratch) {
      this.publication = publication;
      this.work = work;
      this.stage = stage;
      this.scratch = scratch;
      this.arrivals = new Arrivals(work, lake.landing(), scratch, clock, finder);
      this.records = new RecordLoad(work, scratch, lake.landing(), finder);
      this.receipt = new RunReceipt(arrivals, records, publication.base());
    }

    void read(List<SourceFile> files) {
      progress.step(new Words("读取文件", "reading files"));
      List<Row> revisions = new RevisionLook(work).revisions();
      try (DocumentLoad documents = new DocumentLoad(stage, Corrections.of(revisions))) {
        for (int from = 0; from < files.size(); from += PORTION) {
          List<SourceFile> portion = files.subList(from, Math.min(files.size(), from + PORTION));
          arrivals.take(portion).forEach(a -> open(a, documents));
          int done = from + portion.size();
          progress.file(portion.get(portion.size() - 1).origin(), done, files.size());
        }
        documents.finish();
        receipt.resumed(documents.resumed());
      }
    }

    void readAgain(Revised revised) {
      readAgain(revised.again(), revised.revisions());
    }

    void decide(Decisions told) {
      decisions = told;
      readAgain(told.documents(), new RevisionLook(work).revisions());
    }

    private void readAgain(List<DocumentId> docs, List<Row> revisions) {
      try (DocumentLoad documents = new DocumentLoad(stage, Corrections.of(revisions))) {
        arrivals.again(docs).forEach(a -> open(a, documents));
        documents.finish();
      }
    }

    private void open(Arrival arrival, DocumentLoad documents) {
      if (Archive.isArchive(arrival.bytes())) {
        Members members = new Members(arrivals, lake.landing(), scratch, receipt);
        Words left = members.takeUp(arrival, a -> open(a, documents));
        documents.archive(arrival.landed(), left);
      } else if (arrival.layout() != null || RecordSniff.isRecords(arrival.bytes())) {
        records.open(arrival);
      } else {
        documents.open(arrival);
      }
    }

    Receipt finish(Revised revised) {
      arrivals.view();
      if (arrivals.fresh() > 0 || !revised.isNothing()) {
        prepare(work, revised);
        conform();
        publish(revised);
        stage.clear();
      }
      return receipt.done(Duration.between(start, clock.instant()));
    }

    private void conform() {
      progress.step(new Words("整理记录", "conforming records"));
      records.type(false);
      new UnitConform(work).keep(records.files(), decisions);
      records.identified(new RecordNames(work).keep(records.files()));
      records.type(true);
      new IndicatorCells(work).keep(records.files());
      records.settle();
      progress.step(new Words("复核", "checking"));
      new StagedViews(work, scratch).keep(stage);
    }

    private void publish(Revised revised) {
      Arrived arrived = new Arrived(work, records, revised);
      arrived.keep();
      receipt.loaded(arrived);
      if (receipt.documents() > 0 || !revised.isNothing() || !decisions.isNone()) {
        progress.step(new Words("发布", "publishing"));
        boolean again = arrivals.again() || !revised.isNothing();
        receipt.wrote(new Publisher(work, publication, arrived).publish(again));
      }
    }
  }

  /** The tables that steps expect beside the contracts. */
  private static void prepare(Work work, Revised revised) {
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
    List<Row> gone =
        revised.gone().stream().map(d -> new Row(Map.of("doc_id", d.value()))).toList();
    work.rows(Contracts.GONE.name(), Contracts.GONE, gone);
    String reread = "select doc_id from arrival where again union select doc_id from gone";
    work.keep(Step.of(REREAD, reread));
  }
}
