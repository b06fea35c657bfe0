package io.budgetlens.ingest.identity;

import java.util.List;
import java.util.Set;

/** How sure it is that a mention and a known unit lie in the same region. */
enum RegionFit {
  /** The name says so. */
  NAME,
  /** The document says so. */
  DOCUMENT,
  /** Nothing says so, but the whole name is the unit's and no common one. */
  DECLARED,
  /** Nothing says so. */
  UNKNOWN,
  /** The document says otherwise. */
  CONTRADICTS,
  /** The name says otherwise. */
  ELSEWHERE;

  /**
   * @param exact whether the mention is written as the unit's name
   */
  static RegionFit of(NameReading reading, Asked asked, KnownUnitName unit, boolean exact) {
    String region = unit.region();
    if (region == null) {
      boolean common = reading.isGeneric() || asked.regionsMeant().size() > 1;
      return exact && !common ? DECLARED : UNKNOWN;
    }
    return reading.place().isEmpty()
        ? withoutPlace(reading, asked, region, exact)
        : withPlace(reading, asked.mention(), region, exact);
  }

  private static RegionFit withPlace(
      NameReading reading, Mention mention, String region, boolean exact) {
    List<String> meant =
        reading.place().stream().map(Region::code).map(Region::county).distinct().toList();
    if (!meant.contains(region)) {
      boolean unheardOf = Regions.standard().byCode(region) == null;
      return exact && unheardOf ? declared(mention, region) : ELSEWHERE;
    }
    List<String> fitting = meant.stream().filter(m -> agrees(m, mention.regions())).toList();
    if (!fitting.contains(region)) {
      return CONTRADICTS;
    }
    return fitting.size() == 1 ? NAME : exact ? DECLARED : UNKNOWN;
  }

  private static RegionFit declared(Mention mention, String region) {
    return agrees(region, mention.regions()) ? DECLARED : CONTRADICTS;
  }

  /** Whether a region is, or lies in, one that the document speaks of. */
  static boolean agrees(String region, Set<String> told) {
    return told.isEmpty() || told.stream().anyMatch(t -> Region.isWithin(region, t));
  }

  private static RegionFit withoutPlace(
      NameReading reading, Asked asked, String region, boolean exact) {
    Set<String> told = asked.mention().regions();
    if (!agrees(region, told)) {
      return CONTRADICTS;
    }
    if (told.size() == 1 && told.contains(region)) {
      return fitsTier(reading, region, asked.regions()) ? DOCUMENT : CONTRADICTS;
    }
    return exact && !reading.isGeneric() ? DECLARED : UNKNOWN;
  }

  private static boolean fitsTier(NameReading reading, String region, Regions regions) {
    String tier = reading.tier();
    Region known = regions.byCode(region);
    return tier == null || known == null || known.tierWord().equals(tier);
  }
}
