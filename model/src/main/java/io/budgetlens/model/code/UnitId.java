package io.budgetlens.model.code;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A budget unit's identity: {@code <9-digit region>-<unit code>}, or {@code x-<12 hex>} of a unit
 * known by name only. It never changes; a code learnt later becomes an alias.
 */
public record UnitId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{9}-[0-9A-Za-z]{1,20}|x-[0-9a-f]{12}");

  public UnitId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "unit id '" + value + "' is neither <9-digit region>-<unit code> nor x-<12 hex digits>");
    }
  }

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  public static UnitId of(RegionCode region, String unitCode) {
    return new UnitId(region.value() + "-" + unitCode);
  }

  /** The id of a unit that is known only by name: a digest of its region and normalised name. */
  public static UnitId named(String region, String normalisedName) {
    byte[] bytes = (region + "|" + normalisedName).getBytes(StandardCharsets.UTF_8);
    return new UnitId("x-" + DocumentId.of(bytes).value().substring(0, 12));
  }
}
