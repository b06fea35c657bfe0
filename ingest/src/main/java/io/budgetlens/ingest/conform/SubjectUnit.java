package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Candidate;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.identity.IdentityReason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which unit a document speaks of.
 *
 * @param id absent where the document names none, or one that may be several
 * @param region absent where it is not known
 * @param province {@code 00} where it is not known
 * @param why why there is no id
 * @param isNew whether no table knows the unit yet
 * @param identity why it is this unit; absent where there is none
 * @param candidates the units it may be, where a person must look
 * @param told regions that the document speaks of
 * @param decision the row of {@code unit_review} that decided it, where one did
 */
public record SubjectUnit(
    @Nullable UnitId id,
    @Nullable String region,
    String province,
    @Nullable RejectReason why,
    boolean isNew,
    @Nullable IdentityReason identity,
    List<Candidate> candidates,
    Set<String> told,
    @Nullable Row decision) {
  static final String NO_PROVINCE = "00";

  /** Stands in rows of documents until their unit is told. */
  static final SubjectUnit UNRESOLVED =
      new SubjectUnit(
          new UnitId("x-000000000000"),
          null,
          NO_PROVINCE,
          null,
          false,
          null,
          List.of(),
          Set.of(),
          null);

  public SubjectUnit {
    candidates = List.copyOf(candidates);
    told = Set.copyOf(told);
  }

  static SubjectUnit known(
      String id, @Nullable String region, @Nullable String province, IdentityReason identity) {
    return new SubjectUnit(
        new UnitId(id),
        region,
        province == null ? NO_PROVINCE : province,
        null,
        false,
        identity,
        List.of(),
        Set.of(),
        null);
  }

  static SubjectUnit doubtful(RejectReason why, List<Candidate> candidates, Set<String> told) {
    return new SubjectUnit(null, null, NO_PROVINCE, why, false, null, candidates, told, null);
  }

  /** A unit that is known by its name only. */
  static SubjectUnit named(String normalised, @Nullable String region, String province) {
    UnitId id = UnitId.named(region == null ? "" : region, normalised);
    return new SubjectUnit(
        id, region, province, null, true, IdentityReason.NEW_UNIT, List.of(), Set.of(), null);
  }

  /** The same with the decision that made it so. */
  SubjectUnit decidedBy(Row row) {
    IdentityReason reason = id == null ? null : IdentityReason.DECIDED;
    return new SubjectUnit(id, region, province, why, isNew, reason, candidates, told, row);
  }

  /** Whether a person must look at the document, or has done so. */
  boolean isReviewed() {
    return why != null || decision != null;
  }
}
