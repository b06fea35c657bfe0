package io.budgetlens.ingest.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In what amounts are written. */
enum MoneyUnit {
  ONE(1, "one", "元", "euro"),
  THOUSAND(1_000, "thousand", "千元"),
  TEN_THOUSAND(10_000, "ten_thousand", "万元"),
  MILLION(1_000_000, "million", "百万元"),
  HUNDRED_MILLION(100_000_000, "hundred_million", "亿元");

  private final long factor;
  private final List<String> names;

  MoneyUnit(long factor, String... names) {
    this.factor = factor;
    this.names = List.of(names);
  }

  long factor() {
    return factor;
  }

  /** The words that may stand behind an amount in the cell itself. */
  List<String> suffixes() {
    return names.stream().filter(n -> n.endsWith("元")).toList();
  }

  String id() {
    return names.get(0);
  }

  static Map<String, MoneyUnit> byName() {
    Map<String, MoneyUnit> all = new LinkedHashMap<>();
    for (MoneyUnit unit : values()) {
      unit.names.forEach(n -> all.put(n, unit));
    }
    return all;
  }
}
