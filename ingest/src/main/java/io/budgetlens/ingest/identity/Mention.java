package io.budgetlens.ingest.identity;

import io.budgetlens.model.code.RegionCode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a document or a row speaks of it.
 *
 * @param name as written; empty where there is none
 * @param fiscalYear absent where it is not told
 * @param codes unit codes (3, 6 or 9 digits) beside the name
 * @param creditCodes social-credit codes beside the name
 * @param regions what the document says of its region beside the unit's name: nine digits each
 * @param parents names of departments it is subordinate to
 */
public record Mention(
    String name,
    @Nullable Integer fiscalYear,
    Set<String> codes,
    Set<String> creditCodes,
    Set<String> regions,
    Set<String> parents) {
  public Mention {
    codes = Set.copyOf(codes);
    creditCodes = Set.copyOf(creditCodes);
    regions = Set.copyOf(deepest(regions));
    parents = Set.copyOf(parents);
  }

  public static Mention of(String name, @Nullable Integer fiscalYear) {
    return new Mention(name, fiscalYear, Set.of(), Set.of(), Set.of(), Set.of());
  }

  public Mention withCodes(Set<String> told) {
    return new Mention(name, fiscalYear, told, creditCodes, regions, parents);
  }

  public Mention withCreditCodes(Set<String> told) {
    return new Mention(name, fiscalYear, codes, told, regions, parents);
  }

  public Mention withRegions(Set<String> told) {
    return new Mention(name, fiscalYear, codes, creditCodes, told, parents);
  }

  public Mention withParents(Set<String> told) {
    return new Mention(name, fiscalYear, codes, creditCodes, regions, told);
  }

  /** A district within a city that is told too says more than the city. */
  private static Set<String> deepest(Set<String> told) {
    Set<String> kept = new TreeSet<>();
    for (String code : told) {
      String county = Region.county(new RegionCode(code).value());
      boolean broader =
          told.stream()
              .map(Region::county)
              .anyMatch(c -> !c.equals(county) && Region.isWithin(c, county));
      if (!broader) {
        kept.add(county);
      }
    }
    return kept;
  }
}
