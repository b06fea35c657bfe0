package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A rename, merger, split or new unit.
 *
 * @param from the unit that ended, empty for a new one
 * @param share the part of the old unit's carry-over that went along, absent for a new unit
 */
record Lineage(
    String from, String to, String kind, LocalDate effectiveDate, String share, String document) {

  static List<Lineage> all() {
    return Resource.csv("lineage.csv").stream().map(Lineage::of).toList();
  }

  private static Lineage of(Map<String, String> row) {
    return new Lineage(
        row.get("from_unit_code"),
        row.get("to_unit_code"),
        row.get("kind"),
        LocalDate.parse(row.get("effective_date")),
        row.get("share"),
        row.get("document_number"));
  }

  boolean bringsInto(String unitCode, int fiscalYear) {
    return to.equals(unitCode) && !from.isEmpty() && effectiveDate.getYear() == fiscalYear;
  }

  BigDecimal part(BigDecimal amount) {
    return amount.multiply(new BigDecimal(share));
  }
}
