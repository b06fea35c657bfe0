package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;

/** People of a unit: seldom all posts are filled, and only where planned more than all. */
final class Staff {
  private final Department unit;
  private final int fiscalYear;
  private final Plan plan;
  private final Draw draw;

  Staff(Department unit, int fiscalYear, Plan plan, Draw draw) {
    this.unit = unit;
    this.fiscalYear = fiscalYear;
    this.plan = plan;
    this.draw = draw;
  }

  void into(Map<String, BigDecimal> items) {
    int authorised = unit.staffAuthorised();
    put(items, "staff_authorised", authorised);
    put(items, "staff_actual", actual(authorised));
    put(items, "staff_admin_authorised", unit.staffAdmin());
    put(items, "staff_public_authorised", unit.staffPublic());
    put(items, "staff_hired", draw.between(0, 2 + authorised / 9));
    put(items, "staff_retired", authorised / 4 + (fiscalYear - 2019) * (1 + authorised / 60));
    put(items, "internal_divisions", Math.min(14, 3 + authorised / 9));
  }

  private int actual(int authorised) {
    int vacant = draw.between(0, 1 + authorised / 12);
    OptionalInt over = plan.value(unit.code(), fiscalYear, "staff_over");
    return over.isPresent() ? authorised + over.getAsInt() : authorised - vacant;
  }

  private static void put(Map<String, BigDecimal> items, String item, int people) {
    items.put(item, BigDecimal.valueOf(people));
  }
}
