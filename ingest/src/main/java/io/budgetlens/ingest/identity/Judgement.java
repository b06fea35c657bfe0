package io.budgetlens.ingest.identity;

import io.budgetlens.model.identity.IdentityReason;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what it is weighed by.
 *
 * @param nearness 0 where the name is written as the unit's, 1 where it is another way of writing
 *     it, 2 for the name of a second plate, 3 for a name out of its time
 * @param sure whether name or document tell the region
 */
record Judgement(Candidate candidate, int nearness, boolean sure) {
  static final Comparator<Judgement> BEST_FIRST =
      Comparator.comparing((Judgement j) -> !j.links())
          .thenComparing(Judgement::nearness)
          .thenComparing(j -> j.candidate().confidence(), Comparator.reverseOrder())
          .thenComparing(j -> j.candidate().unitId());

  static Judgement of(NameReading reading, Asked asked, KnownUnitName unit, boolean second) {
    boolean exact = !second && unit.isWritten(asked.written());
    RegionFit fit = RegionFit.of(reading, asked, unit, exact);
    IdentityReason reason = reason(reading, asked, unit, fit, exact, second);
    boolean sure = fit == RegionFit.NAME || fit == RegionFit.DOCUMENT;
    return new Judgement(
        new Candidate(unit.known(), reason), nearness(reason, exact, second), sure);
  }

  boolean links() {
    return candidate.reason().links();
  }

  private static int nearness(IdentityReason reason, boolean exact, boolean second) {
    return switch (reason) {
      case FORMER_NAME_LATE, NAME_AFTER_END ->
          exact && reason != IdentityReason.FORMER_NAME_LATE ? 0 : 3;
      default -> second ? 2 : exact ? 0 : 1;
    };
  }

  private static IdentityReason reason(
      NameReading reading,
      Asked asked,
      KnownUnitName unit,
      RegionFit fit,
      boolean exact,
      boolean second) {
    if (fit == RegionFit.CONTRADICTS || fit == RegionFit.ELSEWHERE) {
      return IdentityReason.REGION_CONTRADICTS;
    }
    KnownName known = unit.known();
    if (known.kind().equals(KnownName.CONFIRMED) && exact) {
      return IdentityReason.CONFIRMED_NAME;
    }
    if (fit == RegionFit.UNKNOWN) {
      return IdentityReason.REGION_UNKNOWN;
    }
    if (isPlacedInThePast(reading, asked, unit)) {
      return IdentityReason.LONG_GONE;
    }
    return second
        ? IdentityReason.SECOND_NAME
        : inTime(known, asked.mention().fiscalYear(), fit, exact);
  }

  /** Whether the unit's region was called as written only in earlier years. */
  private static boolean isPlacedInThePast(NameReading reading, Asked asked, KnownUnitName unit) {
    List<Region> names =
        reading.place().stream()
            .filter(r -> Region.county(r.code()).equals(unit.region()))
            .toList();
    Integer year = asked.mention().fiscalYear();
    return !names.isEmpty() && names.stream().noneMatch(r -> r.isCalledSoIn(year));
  }

  private static IdentityReason inTime(
      KnownName known, @Nullable Integer year, RegionFit fit, boolean exact) {
    Timing timing = Timing.of(year, known.validFrom(), known.validTo());
    if (timing == Timing.BEFORE) {
      return IdentityReason.NAME_BEFORE_BEGINNING;
    }
    if (known.kind().equals(KnownName.RENAMED)) {
      return timing == Timing.WITHIN ? current(fit, exact) : IdentityReason.LONG_GONE;
    }
    if (known.kind().equals(KnownName.CURRENT)) {
      return switch (timing) {
        case JUST_AFTER -> IdentityReason.NAME_AFTER_END;
        case AFTER -> IdentityReason.LONG_GONE;
        default -> current(fit, exact);
      };
    }
    if (timing != Timing.WITHIN || known.kind().equals(KnownName.PREDECESSOR)) {
      return IdentityReason.FORMER_NAME_LATE;
    }
    boolean former = known.kind().equals(KnownName.FORMER) && known.validTo() != null;
    return former ? IdentityReason.FORMER_NAME : IdentityReason.OTHER_NAME;
  }

  private static IdentityReason current(RegionFit fit, boolean exact) {
    if (exact) {
      return IdentityReason.EXACT_NAME;
    }
    return fit == RegionFit.NAME
        ? IdentityReason.REGION_AND_SHORT_NAME
        : IdentityReason.DOCUMENT_REGION_AND_SHORT_NAME;
  }
}
