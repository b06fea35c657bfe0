package io.budgetlens.ingest.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A mention with all readings of its name. */
record Asked(Mention mention, WrittenName written, List<NameReading> readings, Regions regions) {

  static Asked of(Mention mention, Regions regions) {
    WrittenName written = WrittenName.of(mention.name());
    return new Asked(mention, written, NameReading.of(written.main(), regions), regions);
  }

  boolean isNameless() {
    return written.main().isEmpty();
  }

  /** Unit codes beside the name or written before it. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>(mention.codes());
    if (written.code() != null) {
      codes.add(written.code());
    }
    return codes;
  }

  /** Every region the unit may lie in, as far as name and document tell. */
  Set<String> regionsMeant() {
    Set<String> meant = new TreeSet<>(mention.regions());
    readings.stream()
        .flatMap(r -> r.place().stream())
        .map(r -> Region.county(r.code()))
        .filter(r -> RegionFit.agrees(r, mention.regions()))
        .forEach(meant::add);
    return meant;
  }
}
