package io.budgetlens.bench;

import java.util.Arrays;
import java.util.Locale;

/** How much data there is: units with ten years each, and documents of each format. */
enum Size {
  DISTRICT(100, 100),
  PROVINCE(30_000, 1_000),
  NATION(600_000, 3_000);

  private final int units;
  private final int documents;

  Size(int units, int documents) {
    this.units = units;
    this.documents = documents;
  }

  int units() {
    return units;
  }

  int documents() {
    return documents;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where no size is called so
   */
  static Size of(String id) {
    return Arrays.stream(values())
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no size is called '" + id + "'; there are district, province and nation"));
  }
}
