package io.budgetlens.ingest.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How numbers are written: what groups thousands, what parts decimals. */
enum NumberForm {
  /** {@code 1234.56}. */
  PLAIN("", "."),
  /** {@code 1,234.56}. */
  COMMA_DOT(",", "."),
  /** {@code 1.234,56}. */
  DOT_COMMA(".", ","),
  /** {@code 1 234,56}. */
  SPACE_COMMA(" ", ","),
  /** {@code 1'234.56}. */
  APOSTROPHE_DOT("'", ".");

  private final String group;
  private final String point;

  NumberForm(String group, String point) {
    this.group = group;
    this.point = point;
  }

  String group() {
    return group;
  }

  String point() {
    return point;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, NumberForm> byId() {
    Map<String, NumberForm> all = new LinkedHashMap<>();
    for (NumberForm form : values()) {
      all.put(form.id(), form);
    }
    return all;
  }
}
