package io.budgetlens.ingest.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a table of units must be asked for, so that an {@link UnitIndex} of the answer resolves
 * mentions as one of all units would.
 *
 * @param names whole names
 * @param endings (last two characters, ending) of names whose region nothing tells
 * @param places (nine-digit region, last two characters) of names whose region may be that one
 * @param codes unit ids and social-credit codes
 */
public record Wanted(
    Set<String> names,
    Collection<List<String>> endings,
    Collection<List<String>> places,
    Set<String> codes) {

  public static Wanted of(Collection<Mention> mentions, Regions regions) {
    Gathering gathering = new Gathering();
    mentions.forEach(m -> gathering.take(Asked.of(m, regions)));
    return gathering.wanted();
  }

  /** Sorted and each once. */
  private static final class Gathering {
    private final Set<String> names = new TreeSet<>();
    private final TreeMap<String, List<String>> endings = new TreeMap<>();
    private final TreeMap<String, List<String>> places = new TreeMap<>();
    private final Set<String> codes = new TreeSet<>();

    void take(Asked asked) {
      codes.addAll(asked.mention().creditCodes());
      Set<String> regions = asked.regionsMeant();
      for (String region : regions) {
        asked.codes().forEach(c -> codes.add(region + "-" + c));
      }
      if (asked.isNameless()) {
        return;
      }
      names.add(asked.mention().name());
      names.add(asked.written().main());
      names.add(asked.written().folded());
      for (NameReading reading : asked.readings()) {
        take(reading, regions);
      }
      if (asked.mention().regions().isEmpty()) {
        asked.readings().stream()
            .filter(r -> r.place().isEmpty() && r.tier() == null)
            .forEach(r -> ending(r.words()));
      }
    }

    private void ending(String words) {
      endings.put(words, List.of(Organs.tail(words), words));
    }

    private void take(NameReading reading, Set<String> regions) {
      for (String form : reading.forms()) {
        for (String tail : Organs.tails(form)) {
          regions.forEach(r -> places.put(r + tail, List.of(r, tail)));
        }
      }
      String tail = Organs.tail(reading.words());
      regions.forEach(r -> places.put(r + tail, List.of(r, tail)));
    }

    Wanted wanted() {
      return new Wanted(names, endings.values(), places.values(), codes);
    }
  }
}
