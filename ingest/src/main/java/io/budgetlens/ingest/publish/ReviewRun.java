package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Decisions;
import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.layout.Layouts;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.NoSuchReview;
import io.budgetlens.ingest.review.ReviewDecisions;
import io.budgetlens.ingest.source.Scratch;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.stage.Stage;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Publication;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Publishes a decision on documents in doubt: they are read again in the release it makes. */
public final class ReviewRun {
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final Lake lake;
  private final Engine engine;
  private final Clock clock;

  public ReviewRun(Lake lake, Engine engine, Clock clock) {
    this.lake = lake;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * What the decision came to.
   *
   * @param documents how many were read again
   */
  public record Done(Release release, int documents) {}

  /**
   * @throws NoSuchReview where no document in doubt is meant, or the unit is not known
   */
  public Done run(Decision decision) {
    try (Publication publication = lake.begin("review", WAIT)) {
      Release base = publication.base().orElseThrow(() -> new NoSuchReview(decision.about()));
      try (Work work = lake.read(engine, base);
          Scratch scratch = new Scratch();
          Stage stage = Stage.open(scratch.folder().resolve("stage"), engine)) {
        Decisions decisions = ReviewDecisions.of(decision, work, clock.instant());
        read(decisions, work, stage);
        conform(decisions, work, stage, scratch);
        return publish(decisions, work, publication, scratch);
      }
    }
  }

  private void read(Decisions decisions, Work work, Stage stage) {
    List<Arrival> arrivals = arrivals(decisions, work);
    Arrivals.keep(work, arrivals);
    Corrections corrections = Corrections.of(new RevisionLook(work).revisions());
    try (DocumentLoad documents = new DocumentLoad(stage, corrections)) {
      arrivals.forEach(documents::open);
      documents.finish();
    }
  }

  private static void conform(Decisions decisions, Work work, Stage stage, Scratch scratch) {
    IngestRun.prepare(work, Revised.NOTHING);
    new UnitConform(work).keep(List.of(), decisions);
    new StagedViews(work, scratch.folder()).keep(stage);
  }

  private Done publish(Decisions decisions, Work work, Publication publication, Scratch scratch) {
    Arrived arrived = new Arrived(work, noRecords(work, scratch), Revised.NOTHING);
    arrived.keep();
    Release release = new Publisher(work, publication, arrived).publish(true).release();
    return new Done(release, decisions.reviews().size());
  }

  private RecordLoad noRecords(Work work, Scratch scratch) {
    TableFinder none = new TableFinder(Layouts.standard());
    return new RecordLoad(work, scratch.folder(), lake.landing(), none);
  }

  /** The decided documents as they lie in the lake. */
  private List<Arrival> arrivals(Decisions decisions, Work work) {
    work.rows("to_read", Tables.UNIT_REVIEW, decisions.reviews());
    String sql =
        "select d.doc_id, d.origin, d.bytes, d.landed_at, d.landed_order from source_document d"
            + " join to_read t on t.doc_id = d.doc_id order by d.landed_order nulls first";
    return work.query(Step.of("decided_documents", sql)).stream().map(this::arrival).toList();
  }

  private Arrival arrival(Row row) {
    DocumentId doc = new DocumentId(row.text("doc_id"));
    Path bytes = lake.landing().path(doc);
    Instant at = (Instant) Objects.requireNonNull(row.value("landed_at"));
    String origin = row.text("origin");
    Landed landed =
        new Landed(doc, origin, row.longValue("bytes"), at, row.longValue("landed_order"));
    return new Arrival(new SourceFile(origin, bytes), landed, bytes, null, true);
  }
}
