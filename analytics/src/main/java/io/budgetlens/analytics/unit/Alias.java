package io.budgetlens.analytics.unit;

import io.budgetlens.lake.engine.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another name, or a code learnt later, of a unit. */
public record Alias(
    String alias, String kind, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

  static Alias of(Row row) {
    return new Alias(
        row.text("alias"),
        row.text("kind"),
        (LocalDate) row.value("valid_from"),
        (LocalDate) row.value("valid_to"));
  }
}
