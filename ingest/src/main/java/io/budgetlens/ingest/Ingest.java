package io.budgetlens.ingest;

import io.budgetlens.ingest.database.DatabaseRefusal;
import io.budgetlens.ingest.database.DatabaseUrl;
import io.budgetlens.ingest.layout.Layouts;
import io.budgetlens.ingest.publish.IngestRun;
import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.ingest.publish.Revision;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.ingest.review.NoSuchReview;
import io.budgetlens.ingest.source.NoSuchInput;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Brings files into a lake: documents and canonical CSV records, from files and folders. */
public final class Ingest {
  private final Lake lake;
  private final Engine engine;
  private final Clock clock;
  private final Layouts layouts;

  public Ingest(Lake lake, Engine engine, Clock clock) {
    this(lake, engine, clock, Layouts.standard());
  }

  /**
   * @param layouts how files that are no canonical ones become records
   */
  public Ingest(Lake lake, Engine engine, Clock clock, Layouts layouts) {
    this.layouts = layouts;
    this.lake = lake;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Takes up what is new under the inputs and publishes one release. Bytes the lake already holds,
   * read by the same readers, change nothing; a file that cannot be read is refused and the others
   * are loaded.
   *
   * @throws NoSuchInput where a path does not exist or has nothing to read under it
   */
  public Receipt run(List<Path> inputs, Progress progress) {
    return run(inputs, List.of(), progress);
  }

  /**
   * The same with databases, of which each of a bureau's own layouts that has a source takes a
   * snapshot.
   *
   * @throws DatabaseRefusal where a database cannot be read; nothing is published then
   */
  public Receipt run(List<Path> inputs, List<DatabaseUrl> databases, Progress progress) {
    return new IngestRun(lake, engine, clock, layouts, progress).run(inputs, databases);
  }

  /**
   * Corrects a misread value, retracts a misfiled document, or undoes either, as one release.
   *
   * @throws RevisionRefused where it cannot be made; the words say why
   */
  public Receipt revise(Revision revision) {
    return new IngestRun(lake, engine, clock, layouts, Progress.SILENT).revise(revision);
  }

  /**
   * Decides which unit documents in doubt speak of, as one release: they are read again.
   *
   * @throws NoSuchReview where no document in doubt is meant, or the unit is not known
   */
  public Receipt decide(Decision decision) {
    return new IngestRun(lake, engine, clock, layouts, Progress.SILENT).decide(decision);
  }
}
