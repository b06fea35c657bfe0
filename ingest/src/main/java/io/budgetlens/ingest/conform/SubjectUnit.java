package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.model.code.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which unit a document speaks of.
 *
 * @param id absent where the document names none, or one that may be several
 * @param region absent where it is not known
 * @param province {@code 00} where it is not known
 * @param why why there is no id
 * @param isNew whether no table knows the unit yet
 */
public record SubjectUnit(
    @Nullable UnitId id,
    @Nullable String region,
    String province,
    @Nullable RejectReason why,
    boolean isNew) {
  static final String NO_PROVINCE = "00";

  /** Stands in rows of documents until their unit is told. */
  static final SubjectUnit UNRESOLVED =
      new SubjectUnit(new UnitId("x-000000000000"), null, NO_PROVINCE, null, false);

  static SubjectUnit known(String id, @Nullable String region, @Nullable String province) {
    return new SubjectUnit(
        new UnitId(id), region, province == null ? NO_PROVINCE : province, null, false);
  }

  static SubjectUnit none(RejectReason why) {
    return new SubjectUnit(null, null, NO_PROVINCE, why, false);
  }

  /** A unit that is known by its name only. */
  static SubjectUnit named(String normalised, @Nullable String region, String province) {
    UnitId id = UnitId.named(region == null ? "" : region, normalised);
    return new SubjectUnit(id, region, province, null, true);
  }
}
