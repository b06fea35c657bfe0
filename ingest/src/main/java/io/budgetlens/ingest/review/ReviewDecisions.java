package io.budgetlens.ingest.review;

import io.budgetlens.ingest.conform.Decisions;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitName;
import io.budgetlens.ingest.identity.KnownName;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.table.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decision as rows. */
public final class ReviewDecisions {
  /** The status of a document whose unit a person told. */
  public static final String CONFIRMED = "confirmed";

  /** The status of a document that a person found to speak of no unit. */
  public static final String REJECTED = "rejected";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8,64}");

  private ReviewDecisions() {}

  /**
   * @param work the release the documents lie in
   * @throws NoSuchReview where no document in doubt is meant, or the unit is not known
   */
  public static Decisions of(Decision decision, Work work, Instant now) {
    String about = decision.about().strip();
    boolean byId = ID.matcher(about.toLowerCase(Locale.ROOT)).matches();
    List<Row> meant = byId ? byId(about, work) : byName(about, work);
    if (meant.isEmpty()) {
      throw new NoSuchReview(about);
    }
    return new Making(decision, byId, work, now).of(meant);
  }

  private static List<Row> byId(String about, Work work) {
    List<Row> found =
        work.query(
            Step.of(
                    "review_by_id",
                    "select * from unit_review where substr(doc_id, 1, length(:id)) = :id"
                        + " order by doc_id nulls first")
                .with("id", about.toLowerCase(Locale.ROOT)));
    if (found.size() > 1) {
      throw new NoSuchReview(
          "编号 " + about + " 对应 " + found.size() + " 个文件；请多写几位",
          "the id " + about + " begins those of " + found.size() + " documents; write more of it");
    }
    return found;
  }

  private static List<Row> byName(String about, Work work) {
    return work.query(
        Step.of(
                "review_by_name",
                "select * from unit_review where name_normalised = :name and status = 'open'"
                    + " order by doc_id nulls first")
            .with("name", UnitName.normalise(about)));
  }

  /** Makes the rows of one decision. */
  private record Making(Decision decision, boolean byId, Work work, Instant now) {
    Decisions of(List<Row> meant) {
      Row first = meant.get(0);
      UnitId unit = unit(first);
      List<Row> founded = decision.kind() == Decision.Kind.NEW ? founded(first, unit) : List.of();
      List<Row> reviews = meant.stream().map(row -> decided(row, unit)).toList();
      return new Decisions(reviews, aliases(first, unit), founded);
    }

    /** A decision on a name holds for documents to come; one on a document does not. */
    private List<Row> aliases(Row review, @Nullable UnitId unit) {
      boolean nameless = review.text("name_normalised").isEmpty();
      return byId || unit == null || nameless ? List.of() : List.of(alias(review, unit));
    }

    private @Nullable UnitId unit(Row review) {
      UnitId told = decision.unit();
      if (told != null) {
        requireKnown(told);
        return told;
      }
      if (decision.kind() == Decision.Kind.NONE) {
        return null;
      }
      String name = review.text("name_normalised");
      if (name.isEmpty()) {
        throw new NoSuchReview(
            "文件没有写明单位名称；请先导入含该单位的 units.csv",
            "the document names no unit; bring a units.csv that has it");
      }
      String region = decision.region() == null ? "" : decision.region().value();
      return UnitId.named(region, name);
    }

    private void requireKnown(UnitId unit) {
      Step step =
          Step.of(
                  "known",
                  "select unit_id from unit where unit_id = :unit order by unit_id nulls last")
              .with("unit", unit.value());
      if (work.query(step).isEmpty()) {
        throw new NoSuchReview(
            "湖里没有单位 " + unit.value() + "；请先导入含该单位的 units.csv，或者写 --new",
            "the lake knows no unit "
                + unit.value()
                + "; bring a units.csv that has it, or say --new");
      }
    }

    private Row decided(Row review, @Nullable UnitId unit) {
      TableRow row = TableRow.of(Tables.UNIT_REVIEW);
      Tables.UNIT_REVIEW.columnNames().forEach(c -> row.with(c, review.value(c)));
      return row.with("status", unit == null ? REJECTED : CONFIRMED)
          .with("unit_id", unit == null ? null : unit.value())
          .with("decided_by", decision.by())
          .with("decided_reason", decision.reason())
          .with("decided_at", now)
          .row();
    }

    private Row alias(Row review, UnitId unit) {
      return TableRow.of(Tables.UNIT_ALIAS)
          .with("unit_id", unit.value())
          .with("alias", review.text("name"))
          .with("alias_normalised", review.text("name_normalised"))
          .with("kind", KnownName.CONFIRMED)
          .with("doc_id", review.text("doc_id"))
          .with("place", "review")
          .row();
    }

    private List<Row> founded(Row review, @Nullable UnitId unit) {
      RegionCode region = decision.region();
      return List.of(
          TableRow.of(Tables.UNIT)
              .with("unit_id", Objects.requireNonNull(unit).value())
              .with("region_code", region == null ? null : region.value())
              .with("region_tier", region == null ? null : region.tier().id())
              .with("province", region == null ? null : region.province())
              .with("name", review.text("name"))
              .with("name_normalised", review.text("name_normalised"))
              .with("doc_id", review.text("doc_id"))
              .with("place", "review")
              .row());
    }
  }
}
