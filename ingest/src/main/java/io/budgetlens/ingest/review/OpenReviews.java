package io.budgetlens.ingest.review;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a release whose unit a person must tell. */
public final class OpenReviews {
  private OpenReviews() {}

  /**
   * A document in doubt.
   *
   * @param candidates a JSON list of {@code {unit_id, name, confidence, reason}}
   */
  public record OpenReview(
      String docId,
      String file,
      String name,
      @Nullable String regions,
      @Nullable Integer fiscalYear,
      String candidates) {}

  /** At most {@code limit} of them, by name. */
  public static List<OpenReview> of(Work work, int limit) {
    return work.query(Step.beside(OpenReviews.class, "open_reviews").with("limit", limit)).stream()
        .map(OpenReviews::review)
        .toList();
  }

  /** How many there are. */
  public static long count(Work work) {
    return work.query(
            Step.of("open", "select count(*) as n from unit_review where status = 'open'"))
        .get(0)
        .longValue("n");
  }

  private static OpenReview review(Row row) {
    return new OpenReview(
        row.text("doc_id"),
        row.text("file"),
        row.text("name"),
        row.textOrNull("region_words"),
        row.integerOrNull("fiscal_year"),
        row.text("candidates"));
  }
}
