package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which stage of the budget a figure belongs to, where its own words did not say it. */
final class Stages {
  private static final Set<String> PARTS = Set.of("basic_budget", "project_budget", "other_budget");

  private final List<Found> all;
  private final @Nullable Integer reportYear;

  Stages(List<Found> all, @Nullable Integer reportYear) {
    this.all = all;
    this.reportYear = reportYear;
  }

  @Nullable String of(List<Found> places) {
    Found first = places.get(0);
    for (Found place : places) {
      if (place.stage() != null) {
        return place.stage();
      }
    }
    if (PARTS.contains(first.item())) {
      return ofTotalSaidWith(first);
    }
    return isActual(first.item()) ? actual(first.year()) : null;
  }

  /** A part of a budget is of the stage of the total it is said with, where there is just one. */
  private @Nullable String ofTotalSaidWith(Found part) {
    Set<String> totals =
        all.stream()
            .filter(f -> f.sentence() == part.sentence())
            .map(Found::item)
            .filter(i -> i.equals("initial_budget") || i.equals("adjusted_budget"))
            .collect(Collectors.toSet());
    return totals.size() == 1 ? totals.iterator().next().replace("_budget", "") : null;
  }

  private @Nullable String actual(@Nullable Integer year) {
    if (year == null || reportYear == null) {
      return null;
    }
    return year.equals(reportYear) ? "final" : year < reportYear ? "prior_final" : null;
  }

  private static boolean isActual(String id) {
    Item item = Items.get(id);
    return item.measure() == Measure.MONEY && !id.contains("budget") && !id.contains("_change");
  }
}
