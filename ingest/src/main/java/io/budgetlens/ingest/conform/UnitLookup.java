package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds units by the names documents give them. Never a wrong unit: two candidates are none. */
public final class UnitLookup {
  private final Map<String, List<Row>> candidates = new HashMap<>();
  private final RegionNames regions;

  /** Needs the tables that {@link UnitConform} leaves behind. */
  public UnitLookup(Work work, Collection<String> names) {
    TreeSet<String> wanted = new TreeSet<>();
    names.forEach(n -> wanted.add(UnitName.normalise(n)));
    work.rows(
        Contracts.WANTED_NAME.name(),
        Contracts.WANTED_NAME,
        wanted.stream()
            .map(n -> TableRow.of(Contracts.WANTED_NAME).with("name_normalised", n).row())
            .toList());
    for (Row row : work.query(Step.beside(UnitLookup.class, "name_candidate"))) {
      candidates.computeIfAbsent(row.text("name_normalised"), n -> new ArrayList<>()).add(row);
    }
    regions = RegionNames.of(work.query(Step.beside(UnitLookup.class, "region_names")));
  }

  public SubjectUnit find(@Nullable String name) {
    if (name == null || UnitName.normalise(name).isEmpty()) {
      return SubjectUnit.none(RejectReason.NO_UNIT);
    }
    String normalised = UnitName.normalise(name);
    List<Row> found = candidates.getOrDefault(normalised, List.of());
    if (found.size() > 1) {
      return SubjectUnit.none(RejectReason.AMBIGUOUS_UNIT);
    }
    if (found.size() == 1) {
      Row unit = found.get(0);
      return SubjectUnit.known(
          unit.text("unit_id"), unit.textOrNull("region_code"), unit.textOrNull("province"));
    }
    String region = regions.regionOf(name);
    String province = region == null ? RegionNames.provinceOf(name) : region.substring(0, 2);
    return SubjectUnit.named(
        normalised, region, province == null ? SubjectUnit.NO_PROVINCE : province);
  }
}
