package io.budgetlens.ingest.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A known name with what it is found by. */
record KnownUnitName(KnownName known, WrittenName written, Set<String> forms, Set<String> second) {

  static KnownUnitName of(KnownName known, Regions regions) {
    WrittenName written = WrittenName.of(known.name());
    Set<String> second = new HashSet<>();
    written.second().forEach(s -> second.addAll(forms(s, known.regionCode(), regions)));
    return new KnownUnitName(
        known, written, forms(written.main(), known.regionCode(), regions), second);
  }

  /** The forms of a name, read so that its region is, or holds, the unit's. */
  private static Set<String> forms(String name, @Nullable String region, Regions regions) {
    Set<String> forms = new HashSet<>();
    for (NameReading reading : NameReading.of(name, regions)) {
      if (holds(reading.place(), region)) {
        forms.addAll(reading.forms());
      }
    }
    return forms;
  }

  private static boolean holds(List<Region> place, @Nullable String region) {
    return place.isEmpty()
        || region == null
        || place.stream().anyMatch(r -> Region.isWithin(region, r.code()));
  }

  /** The county or higher region it lies in; absent where it is not known. */
  @Nullable String region() {
    String code = known.regionCode();
    return code == null ? null : Region.county(code);
  }

  boolean isWritten(WrittenName other) {
    return written.folded().equals(other.folded())
        || (written.main().equals(other.main())
            && (written.second().isEmpty() || other.second().isEmpty()));
  }
}
