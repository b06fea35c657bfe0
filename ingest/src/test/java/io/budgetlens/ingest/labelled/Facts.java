package io.budgetlens.ingest.labelled;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document says as comparable lines, of the same form whether a person labelled it or the
 * product read it. Numbers are compared as numbers, names without white space and with the width of
 * brackets and digits ignored.
 */
record Facts(List<String> figures, List<String> projects, List<String> indicators) {
  static final Facts NONE = new Facts(List.of(), List.of(), List.of());

  static String line(Object... parts) {
    return Arrays.stream(parts).map(Facts::shown).collect(Collectors.joining(" | "));
  }

  /** A name as it is compared. */
  static String name(Object name) {
    return name == null
        ? ""
        : Normalizer.normalize(name.toString(), Normalizer.Form.NFKC).replaceAll("[\\s\u3000]", "");
  }

  /** A unit's or project's name as it is compared: whether 项目 stands behind it is style. */
  static String subject(Object name) {
    return name(name).replaceFirst("(?<=..)项目$", "");
  }

  /** An indicator's name as it is compared, without its ordinal. */
  static String indicator(Object name) {
    return name(name).replaceFirst("^指标\\d+[:.、]?", "");
  }

  private static String shown(Object part) {
    if (part instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return part == null ? "-" : name(part);
  }
}
