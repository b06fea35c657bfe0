package io.budgetlens.cli.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The years that were decided by hand: poor and excessive execution, cuts, over-staffing. */
final class Plan {
  private final Map<String, Integer> values = new HashMap<>();

  Plan() {
    for (Map<String, String> row : Resource.csv("plan.csv")) {
      values.put(
          key(row.get("unit_code"), Integer.parseInt(row.get("fiscal_year")), row.get("field")),
          Integer.parseInt(row.get("value")));
    }
  }

  /** The decided value of a field, e.g. the execution in hundredths of a percent. */
  OptionalInt value(String unitCode, int fiscalYear, String field) {
    Integer value = values.get(key(unitCode, fiscalYear, field));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static String key(String unitCode, int fiscalYear, String field) {
    return unitCode + "/" + fiscalYear + "/" + field;
  }
}
