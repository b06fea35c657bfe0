package io.budgetlens.api.view;

import io.budgetlens.analytics.unit.UnitRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit in a list. */
public record UnitView(
    String unitId,
    String name,
    @Nullable String regionCode,
    @Nullable String regionTier,
    @Nullable String unitCode,
    @Nullable Integer level,
    @Nullable String parentUnitId,
    @Nullable String unitType,
    @Nullable String functionClass,
    @Nullable String entityScope,
    @Nullable String validFrom,
    @Nullable String validTo,
    String currency,
    SourceView source,
    Links links) {

  public static UnitView of(UnitRow row, Reader reader) {
    return new UnitView(
        row.unitId(),
        row.name(),
        row.regionCode(),
        row.regionTier(),
        row.unitCode(),
        row.level(),
        row.parentUnitId(),
        row.unitType(),
        row.functionClass(),
        row.entityScope(),
        text(row.validFrom()),
        text(row.validTo()),
        row.currency(),
        SourceView.of(row.docId(), row.place(), reader),
        Links.of(row.unitId(), reader));
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** What else is known of a unit. */
  public record Links(
      String self, String profile, String trends, String benchmarks, String findings) {
    static Links of(String unitId, Reader reader) {
      String path = "/v1/units/" + unitId;
      return new Links(
          reader.link(path).toString(),
          reader.link(path + "/profile").toString(),
          reader.link(path + "/trends").toString(),
          reader.link(path + "/benchmarks").toString(),
          reader.link("/v1/findings").with("unit_id", unitId).toString());
    }
  }
}
