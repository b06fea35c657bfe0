package io.budgetlens.analytics.unit;

import java.util.List;

/** A unit and the other names it goes by. */
public record Unit(UnitRow row, List<Alias> aliases) {
  public Unit {
    aliases = List.copyOf(aliases);
  }
}
