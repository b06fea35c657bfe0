package io.budgetlens.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regions of GB/T 2260 with their short names, former ones, and those a lake taught. */
public final class Regions {
  private static final int LONGEST = 16;
  private static final String TIER_WORDS = "省市区县旗州盟";
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:(?:壮|回|维吾尔|哈萨克|蒙古|柯尔克孜|藏|羌|彝|苗|侗|布依|土家|傣|景颇|白|哈尼|傈僳|纳西|拉祜|佤|布朗|朝鲜|满"
              + "|瑶|黎|畲|仫佬|毛南|京|水|仡佬|土|撒拉|保安|东乡|裕固|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|独龙|怒|普米|各)族?)+"
              + "(?=自治)");
  private static final Regions STANDARD = standardRegions();

  private final Map<String, List<Named>> byName = new HashMap<>();
  private final Map<String, Region> byCode = new HashMap<>();

  private record Named(Region region, boolean full) {}

  /**
   * Where a name's words for its region end.
   *
   * @param end the offset behind them
   * @param regions which regions they can mean, all of one spelling
   */
  record Place(int end, List<Region> regions) {
    Place {
      regions = List.copyOf(regions);
    }
  }

  private Regions() {}

  public static Regions standard() {
    return STANDARD;
  }

  /**
   * The standard ones and those that a lake's units tell.
   *
   * @param learnt full names by nine-digit code, such as {@code 北京市朝阳区}
   */
  public static Regions with(Map<String, String> learnt) {
    Regions regions = new Regions();
    STANDARD.byCode.values().forEach(r -> regions.byCode.put(r.code(), r));
    STANDARD.byName.forEach((name, all) -> regions.byName.put(name, new ArrayList<>(all)));
    learnt.forEach(
        (code, name) -> {
          if (!regions.byCode.containsKey(code)) {
            Region region = new Region(code, name, null);
            regions.byCode.put(code, region);
            regions.name(name, region, true);
          }
        });
    return regions;
  }

  @Nullable Region byCode(String code) {
    return byCode.get(code);
  }

  /** All readings of the words for a region at an offset, longest last; none is left out. */
  List<Place> at(String text, int from) {
    Map<Integer, Set<Region>> ends = new HashMap<>();
    walk(text, from, null, ends);
    List<Place> places = new ArrayList<>();
    ends.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> places.add(new Place(e.getKey(), List.copyOf(e.getValue()))));
    return places;
  }

  /** Whether there is a region of this code now. */
  public boolean has(String code) {
    return byCode.containsKey(code);
  }

  /** The regions that words beginning with 吉林省长春市 mean at their deepest, named in full. */
  public Set<String> deepest(String words) {
    Set<String> codes = new TreeSet<>();
    for (Place place : at(words, 0)) {
      Set<String> full = full(words, place);
      if (!full.isEmpty()) {
        codes.clear();
        codes.addAll(full);
      }
    }
    return codes;
  }

  /** The regions whose full names reach from one offset to another. */
  public Set<String> endingAt(String text, int from, int end) {
    Set<String> codes = new TreeSet<>();
    at(text, from).stream()
        .filter(place -> place.end() == end)
        .forEach(place -> codes.addAll(full(text, place)));
    return codes;
  }

  private static Set<String> full(String text, Place place) {
    Set<String> codes = new TreeSet<>();
    place.regions().stream()
        .filter(
            r -> r.until() == null && text.startsWith(r.name(), place.end() - r.name().length()))
        .forEach(r -> codes.add(r.code()));
    return codes;
  }

  private void walk(
      String text, int from, @Nullable Region within, Map<Integer, Set<Region>> ends) {
    int longest = Math.min(text.length(), from + LONGEST);
    for (int end = from + 2; end <= longest; end++) {
      for (Named named : byName.getOrDefault(text.substring(from, end), List.of())) {
        if (fits(named, text, end, within)) {
          ends.computeIfAbsent(end, e -> new HashSet<>()).add(named.region());
          walk(text, end, named.region(), ends);
        }
      }
    }
  }

  private static boolean fits(Named named, String text, int end, @Nullable Region within) {
    boolean cut = !named.full() && end < text.length() && TIER_WORDS.indexOf(text.charAt(end)) >= 0;
    String code = named.region().code();
    return !cut
        && (within == null
            || (!code.equals(within.code()) && Region.isWithin(code, within.code())));
  }

  private static Regions standardRegions() {
    Regions regions = new Regions();
    for (List<String> cells : DataFile.rows("regions.csv")) {
      Region region = new Region(cells.get(0) + "000", cells.get(1), null);
      regions.byCode.put(region.code(), region);
      regions.name(region.name(), region, true);
      shortNames(region).forEach(n -> regions.name(n, region, false));
    }
    for (List<String> cells : DataFile.rows("former_regions.csv")) {
      String successor = cells.get(2) + "000";
      regions.name(
          cells.get(1), new Region(successor, cells.get(1), Integer.valueOf(cells.get(3))), true);
    }
    return regions;
  }

  private void name(String name, Region region, boolean full) {
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(new Named(region, full));
  }

  /** 长春市 → 长春; 红河哈尼族彝族自治州 → 红河州, 红河; 广西壮族自治区 → 广西. */
  private static Collection<String> shortNames(Region region) {
    Set<String> names = new HashSet<>();
    String name = region.name();
    int self = name.indexOf("自治");
    String bare = name.replaceAll("(省|市|地区|盟|县|区|新区)$", "");
    if (self > 0) {
      String last = name.substring(name.length() - 1);
      bare = withoutPeoples(name);
      names.add(bare + last);
    }
    if (name.endsWith("新区")) {
      names.add(name.substring(0, name.length() - 2));
    }
    names.add(bare);
    names.remove(name);
    names.removeIf(n -> n.length() < 2 || n.endsWith("旗"));
    return names;
  }

  private static String withoutPeoples(String name) {
    String cut = name.substring(0, name.indexOf("自治"));
    int first = firstPeople(name);
    return first >= 2 ? name.substring(0, first) : cut;
  }

  /** Where the names of peoples begin: the shortest beginning of two characters or more. */
  private static int firstPeople(String name) {
    var found = PEOPLES.matcher(name);
    int at = -1;
    for (int from = 2; from < name.length() && at < 0; from++) {
      found.region(from, name.length());
      found.useTransparentBounds(true);
      at = found.lookingAt() ? from : -1;
    }
    return at;
  }
}
