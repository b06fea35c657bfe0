package io.budgetlens.analytics.unit;

import io.budgetlens.lake.engine.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the release knows it.
 *
 * @param level 1 for a first-level budget department
 * @param currency ISO 4217 code of all its amounts
 * @param docId the document that names it, and {@code place} where in it
 */
public record UnitRow(
    String unitId,
    @Nullable String regionCode,
    @Nullable String regionTier,
    @Nullable String unitCode,
    String name,
    @Nullable Integer level,
    @Nullable String parentUnitId,
    @Nullable String unitType,
    @Nullable String functionClass,
    @Nullable String entityScope,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String currency,
    String docId,
    String place) {

  private static final String YUAN = "CNY";

  static UnitRow of(Row row) {
    String currency = row.textOrNull("currency");
    return new UnitRow(
        row.text("unit_id"),
        row.textOrNull("region_code"),
        row.textOrNull("region_tier"),
        row.textOrNull("unit_code"),
        row.text("name"),
        row.integerOrNull("level"),
        row.textOrNull("parent_unit_id"),
        row.textOrNull("unit_type"),
        row.textOrNull("function_class"),
        row.textOrNull("entity_scope"),
        (LocalDate) row.value("valid_from"),
        (LocalDate) row.value("valid_to"),
        currency == null ? YUAN : currency,
        row.text("doc_id"),
        row.text("place"));
  }
}
