package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One unit's record of a fiscal year.
 *
 * @param items amounts in yuan, people, counts and rates by item id; an absent item is no key
 */
record BudgetYear(
    Department unit, int fiscalYear, String entityScope, Map<String, BigDecimal> items) {
  BudgetYear {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  Optional<BigDecimal> find(String item) {
    return Optional.ofNullable(items.get(item));
  }

  BigDecimal get(String item) {
    return find(item)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    unit.name() + " has no " + item + " in " + fiscalYear));
  }

  BudgetYear with(String item, BigDecimal value) {
    Map<String, BigDecimal> more = new LinkedHashMap<>(items);
    more.put(item, value);
    return new BudgetYear(unit, fiscalYear, entityScope, more);
  }
}
