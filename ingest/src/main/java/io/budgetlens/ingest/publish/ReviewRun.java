package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.Decisions;
import io.budgetlens.ingest.conform.DocumentRows;
import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.NoSuchReview;
import io.budgetlens.ingest.review.ReviewDecisions;
import io.budgetlens.ingest.source.SourceFile;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Publishes a decision on documents in doubt: they are read again in the release it makes. */
public final class ReviewRun {
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final Lake lake;
  private final Engine engine;
  private final Clock clock;
  private final DocumentRows rows = new DocumentRows();
  private final List<Refused> refused = new ArrayList<>();

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
      try (Work work = lake.read(engine, base)) {
        return run(decision, work, publication);
      }
    }
  }

  private Done run(Decision decision, Work work, Publication publication) {
    Decisions decisions = ReviewDecisions.of(decision, work, clock.instant());
    DocumentLoad documents = new DocumentLoad(engine);
    List<Arrival> arrivals = arrivals(decisions, work);
    arrivals.forEach(a -> open(a, documents));
    IngestRun.prepare(work, arrivals);
    new UnitConform(work).keep(List.of(), decisions);
    rows.addAll(Tables.UNIT, decisions.units());
    documents.take(work, rows);
    Arrived arrived = new Arrived(work, new RecordLoad(work, Path.of("")), rows);
    arrived.keep();
    Release release = new Publisher(work, publication, arrived).publish(true).release();
    return new Done(release, documents.loaded());
  }

  private void open(Arrival arrival, DocumentLoad documents) {
    try {
      documents.open(arrival);
    } catch (UnreadableDocument e) {
      refused.add(new Refused(arrival.landed().file(), e.reason(), e.words(), false));
      rows.source(SourceRow.refused(arrival.landed(), e.reason(), e.words()));
    }
  }

  /** The decided documents as they lie in the lake. */
  private List<Arrival> arrivals(Decisions decisions, Work work) {
    work.rows(
        "to_read", Contracts.REREAD, decisions.reviews().stream().map(ReviewRun::id).toList());
    String sql =
        "select d.doc_id, d.origin, d.bytes, d.landed_at, d.landed_order from source_document d"
            + " join to_read t on t.doc_id = d.doc_id order by d.landed_order nulls first";
    return work.query(Step.of("decided_documents", sql)).stream().map(this::arrival).toList();
  }

  private static Row id(Row review) {
    return TableRow.of(Contracts.REREAD).with("doc_id", review.text("doc_id")).row();
  }

  private Arrival arrival(Row row) {
    DocumentId doc = new DocumentId(row.text("doc_id"));
    Path bytes = lake.landing().path(doc);
    Instant at = (Instant) Objects.requireNonNull(row.value("landed_at"));
    String origin = row.text("origin");
    Landed landed =
        new Landed(doc, origin, row.longValue("bytes"), at, row.longValue("landed_order"));
    return new Arrival(new SourceFile(origin, bytes), landed, bytes, true);
  }
}
