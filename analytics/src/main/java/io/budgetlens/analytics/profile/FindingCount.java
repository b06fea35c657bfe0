package io.budgetlens.analytics.profile;

import io.budgetlens.lake.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many findings there are of a kind.
 *
 * @param fiscalYear absent for findings that name no year
 */
public record FindingCount(
    @Nullable Integer fiscalYear, String outcome, String severity, long count) {

  static FindingCount of(Row row) {
    return new FindingCount(
        row.integerOrNull("fiscal_year"),
        row.text("outcome"),
        row.text("severity"),
        row.longValue("finding_count"));
  }
}
