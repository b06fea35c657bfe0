package io.budgetlens.ingest.conform;

import io.budgetlens.lake.engine.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What regions are called, as far as units tell: the words that all names of a region's units begin
 * with, up to the last word for a place. Provinces are known from GB/T 2260.
 */
final class RegionNames {
  private static final String PLACE_ENDS = "省市区县旗镇乡州盟道";

  /** A place that follows in a name, such as 朝阳区 after 北京市: the unit may lie in that one. */
  private static final Pattern FURTHER_PLACE = Pattern.compile("^.{1,7}?[市区县旗镇乡州盟]");

  /** Words that look like a place and are none. */
  private static final Pattern NO_PLACE =
      Pattern.compile("城市|都市|市场|社区|园区|开发区|小区|地区|区域|乡村|城乡|乡镇|村镇");

  private static final Map<String, String> PROVINCES = provinces();
  private final Map<String, String> regionByName;

  private RegionNames(Map<String, String> regionByName) {
    this.regionByName = Map.copyOf(regionByName);
  }

  /**
   * @param rows region_code, first_name, last_name, units
   */
  static RegionNames of(List<Row> rows) {
    Map<String, String> names = new HashMap<>();
    for (Row row : rows) {
      String name = common(row.text("first_name"), row.text("last_name"));
      if (row.longValue("units") > 1 && !name.isEmpty()) {
        names.merge(name, row.text("region_code"), (a, b) -> "");
      }
    }
    names.values().removeIf(String::isEmpty);
    return new RegionNames(names);
  }

  /** The region whose name begins a unit's name, where it is the only one that can be meant. */
  @Nullable String regionOf(String unit) {
    String longest =
        regionByName.keySet().stream()
            .filter(unit::startsWith)
            .max((a, b) -> Integer.compare(a.length(), b.length()))
            .orElse("");
    String rest = NO_PLACE.matcher(unit.substring(longest.length())).replaceAll("");
    boolean elsewhere = FURTHER_PLACE.matcher(rest).find();
    return longest.isEmpty() || elsewhere ? null : regionByName.get(longest);
  }

  /** The full names learnt, by region code. */
  Map<String, String> learnt() {
    Map<String, String> byCode = new HashMap<>();
    regionByName.forEach((name, code) -> byCode.putIfAbsent(code, name));
    return byCode;
  }

  static @Nullable String provinceOf(String unit) {
    return PROVINCES.entrySet().stream()
        .filter(e -> unit.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String common(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    while (end > 0 && PLACE_ENDS.indexOf(one.charAt(end - 1)) < 0) {
      end--;
    }
    return one.substring(0, end);
  }

  private static Map<String, String> provinces() {
    try (InputStream in = RegionNames.class.getResourceAsStream("provinces.csv")) {
      if (in == null) {
        throw new IllegalStateException("provinces.csv is missing from the class path");
      }
      Map<String, String> provinces = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split(","))
          .forEach(cells -> provinces.put(cells[1], cells[0]));
      return provinces;
    } catch (IOException e) {
      throw new UncheckedIOException("provinces.csv cannot be read", e);
    }
  }
}
