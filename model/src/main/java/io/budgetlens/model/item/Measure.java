package io.budgetlens.model.item;

/** What a figure counts, with the unit it is written in on the wire. */
public enum Measure {
  MONEY("CNY"),
  RATIO("ratio"),
  PERSONS("persons"),
  COUNT("count"),
  POINTS("points"),
  TEXT("text");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }

  /** Changes and change rates exist for what can be added up over the years. */
  public boolean hasChange() {
    return this == MONEY || this == PERSONS || this == COUNT;
  }
}
