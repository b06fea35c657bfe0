package io.budgetlens.ingest.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a name: words for a region, a word for its tier (区 in 区财政局), and what the body is
 * called.
 *
 * @param place the regions the words can mean; empty where no region is read
 * @param tier absent where there is none
 * @param words the body as written
 * @param forms the forms of its name, see {@link Organs}
 */
record NameReading(List<Region> place, @Nullable String tier, String words, Set<String> forms) {
  private static final Pattern LEAD =
      Pattern.compile("^(中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协)(?=.)");
  private static final Pattern TIER = Pattern.compile("^(自治区|[省市区县旗州])(.+)$");
  private static final Pattern YOUTH = Pattern.compile("^团([省市区县旗州])?委(员会)?$");
  private static final Pattern YOUTH_TAIL = Pattern.compile("^([省市区县旗州])?委(员会)?$");

  /** What stands before the region. */
  private enum Leading {
    NONE,
    PARTY,
    YOUTH,
    CONFERENCE
  }

  NameReading {
    place = List.copyOf(place);
    forms = Set.copyOf(forms);
  }

  /** All readings of a name that {@link WrittenName} took apart. */
  static List<NameReading> of(String main, Regions regions) {
    Matcher found = LEAD.matcher(main);
    Leading leading = found.find() ? leading(found.group(1)) : Leading.NONE;
    String text = leading == Leading.NONE ? main : main.substring(found.end());
    List<NameReading> all = new ArrayList<>();
    add(all, List.of(), text, leading);
    for (Regions.Place place : regions.at(text, 0)) {
      if (place.end() < text.length()) {
        add(all, place.regions(), text.substring(place.end()), leading);
      }
    }
    return all;
  }

  private static Leading leading(String lead) {
    return switch (lead) {
      case "中国共产党", "中共" -> Leading.PARTY;
      case "中国人民政治协商会议", "政协" -> Leading.CONFERENCE;
      default -> Leading.YOUTH;
    };
  }

  private static void add(List<NameReading> all, List<Region> place, String rest, Leading leading) {
    all.add(new NameReading(place, null, rest, forms(rest, leading)));
    Matcher youth = YOUTH.matcher(rest);
    if (youth.matches() && youth.group(1) != null) {
      addTier(all, place, youth.group(1), rest, Set.of("团委"));
    }
    Matcher tier = TIER.matcher(rest);
    if (tier.matches()) {
      addTier(all, place, tier.group(1), tier.group(2), forms(tier.group(2), leading));
    }
  }

  /** 寿县县委 doubles the tier; after another tier's word the name is read wrongly. */
  private static void addTier(
      List<NameReading> all, List<Region> place, String tier, String words, Set<String> forms) {
    List<Region> fitting = place.stream().filter(r -> r.tierWord().equals(tier)).toList();
    if (place.isEmpty() || !fitting.isEmpty()) {
      all.add(new NameReading(fitting, tier, words, forms));
    }
  }

  private static Set<String> forms(String rest, Leading leading) {
    boolean youth =
        (leading == Leading.YOUTH && YOUTH_TAIL.matcher(rest).matches())
            || YOUTH.matcher(rest).matches();
    if (youth) {
      return Set.of("团委");
    }
    String words = leading == Leading.CONFERENCE ? "政协" + rest : rest;
    return new LinkedHashSet<>(Organs.forms(words, leading == Leading.PARTY));
  }

  /** Whether the body's own words tell no unit from another region's. */
  boolean isGeneric() {
    return tier != null || Organs.isGeneric(words);
  }
}
