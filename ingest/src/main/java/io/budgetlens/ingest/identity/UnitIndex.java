package io.budgetlens.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Known units, found by what documents call them. A wrong unit is worse than none: what is not sure
 * is {@link Identity.Doubtful}. Names are never compared by how many letters differ.
 *
 * <p>Immutable once built, quick enough for bulk; holds only what it was given.
 */
public final class UnitIndex {
  private static final int MOST_CANDIDATES = 20;

  private final Regions regions;
  private final Map<String, List<KnownUnitName>> byForm = new HashMap<>();
  private final Map<String, List<KnownUnitName>> bySecond = new HashMap<>();
  private final Map<String, List<KnownUnitName>> byFolded = new HashMap<>();
  private final Map<String, Map<String, KnownName>> byCode = new HashMap<>();
  private final Map<String, Map<String, KnownName>> byCreditCode = new HashMap<>();

  public UnitIndex(Collection<KnownName> names, Regions regions) {
    this.regions = regions;
    names.forEach(this::add);
  }

  private void add(KnownName name) {
    if (name.kind().equals(KnownName.CREDIT_CODE)) {
      unit(byCreditCode, name.name(), name);
      return;
    }
    String code = name.unitCode();
    if (name.kind().equals(KnownName.CODE)) {
      unit(byCode, name.name(), name);
      return;
    }
    if (code != null && name.regionCode() != null) {
      unit(byCode, name.regionCode() + "-" + code, name);
    }
    KnownUnitName known = KnownUnitName.of(name, regions);
    known.forms().forEach(f -> list(byForm, f, known));
    known.second().forEach(f -> list(bySecond, f, known));
    list(byFolded, known.written().main(), known);
  }

  private static void list(Map<String, List<KnownUnitName>> map, String key, KnownUnitName name) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
  }

  private static void unit(Map<String, Map<String, KnownName>> map, String key, KnownName name) {
    map.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(name.unitId(), name);
  }

  /** Which unit a mention means. */
  public Identity resolve(Mention mention) {
    Asked asked = Asked.of(mention, regions);
    List<Judgement> byName = asked.isNameless() ? List.of() : judged(asked);
    Identity named = new Choice(asked, byName).identity();
    return new CodeWitness(asked, byName, named)
        .identity(codeUnits(asked), units(byCreditCode, mention.creditCodes()));
  }

  private List<Judgement> judged(Asked asked) {
    Map<String, Judgement> best = new HashMap<>();
    for (NameReading reading : asked.readings()) {
      for (String form : reading.forms()) {
        take(best, reading, asked, byForm.getOrDefault(form, List.of()), false);
        take(best, reading, asked, bySecond.getOrDefault(form, List.of()), true);
      }
      take(best, reading, asked, byFolded.getOrDefault(asked.written().main(), List.of()), false);
    }
    return best.values().stream().sorted(Judgement.BEST_FIRST).limit(MOST_CANDIDATES).toList();
  }

  private static void take(
      Map<String, Judgement> best,
      NameReading reading,
      Asked asked,
      List<KnownUnitName> found,
      boolean second) {
    for (KnownUnitName unit : found) {
      if (RegionFit.of(reading, asked, unit, !second && unit.isWritten(asked.written()))
          != RegionFit.ELSEWHERE) {
        Judgement judgement = Judgement.of(reading, asked, unit, second);
        best.merge(
            unit.known().unitId(),
            judgement,
            (a, b) -> Judgement.BEST_FIRST.compare(a, b) <= 0 ? a : b);
      }
    }
  }

  /** The units that the region told and the codes beside the name make. */
  private Map<String, KnownName> codeUnits(Asked asked) {
    List<String> ids = new ArrayList<>();
    for (String region : asked.regionsMeant()) {
      asked.codes().forEach(code -> ids.add(region + "-" + code));
    }
    return units(byCode, ids);
  }

  private static Map<String, KnownName> units(
      Map<String, Map<String, KnownName>> map, Collection<String> keys) {
    Map<String, KnownName> found = new LinkedHashMap<>();
    keys.forEach(key -> found.putAll(map.getOrDefault(key, Map.of())));
    return found;
  }
}
