package io.budgetlens.model.code;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fiscal region (财政区划): GB/T 2260 six digits and three more for the township.
 *
 * <p>Digits 3–9 all zero: a province; 5–9 zero: a city; 7–9 zero: a county or district; otherwise a
 * township. The districts and counties of the four municipalities (11, 12, 31, 50) count as
 * counties although their fifth and sixth digits follow {@code 01} or {@code 02}.
 */
public record RegionCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{9}");
  private static final Set<String> NATION = Set.of("000000000", "100000000");

  public RegionCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("region code '" + value + "' is not nine digits");
    }
  }

  /** Accepts six digits (a county and above) or nine. */
  public static RegionCode parse(String text) {
    return new RegionCode(text.length() == 6 ? text + "000" : text);
  }

  public RegionTier tier() {
    if (NATION.contains(value)) {
      return RegionTier.NATION;
    }
    if (value.endsWith("0000000")) {
      return RegionTier.PROVINCE;
    }
    if (value.endsWith("00000")) {
      return RegionTier.CITY;
    }
    return value.endsWith("000") ? RegionTier.COUNTY : RegionTier.TOWNSHIP;
  }

  /** The first two digits: the partition key of facts. */
  public String province() {
    return value.substring(0, 2);
  }
}
