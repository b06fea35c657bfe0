package io.budgetlens.cli.sample;

import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All units' years, each opening with what the year before, or the predecessor, carried over. */
final class BudgetYears {
  static final int FIRST = 2019;
  static final int LAST = 2024;

  private final List<Department> departments;
  private final List<Lineage> lineages;
  private final Plan plan = new Plan();
  private final Map<String, BudgetYear> own = new LinkedHashMap<>();

  BudgetYears(List<Department> departments, List<Lineage> lineages) {
    this.departments = departments;
    this.lineages = lineages;
    for (int year = FIRST; year <= LAST; year++) {
      for (Department unit : departments) {
        if (unit.existsIn(year)) {
          own.put(key(unit.code(), year), draw(unit, year));
        }
      }
    }
  }

  BudgetYear own(String unitCode, int fiscalYear) {
    BudgetYear found = own.get(key(unitCode, fiscalYear));
    if (found == null) {
      throw new IllegalArgumentException("unit " + unitCode + " has no year " + fiscalYear);
    }
    return found;
  }

  /** Own and consolidated years, by unit and year. */
  List<BudgetYear> all() {
    List<BudgetYear> all = new ArrayList<>();
    for (Department unit : departments) {
      for (int year = FIRST; year <= LAST; year++) {
        if (unit.existsIn(year)) {
          all.add(own(unit.code(), year));
          addConsolidated(unit, year, all);
        }
      }
    }
    return all;
  }

  private BudgetYear draw(Department unit, int year) {
    BudgetYear drawn =
        new OwnYear(unit, year, plan).record(initial(unit, year), opening(unit, year));
    Projects projects = Projects.of(drawn);
    return drawn
        .with("project_count", BigDecimal.valueOf(projects.rows().size()))
        .with("fiscal_project_expenditure", projects.fiscalExpenditure());
  }

  private BigDecimal initial(Department unit, int year) {
    BigDecimal amount = trend(unit, year);
    for (Lineage lineage : lineages) {
      if (lineage.kind().equals("merge")
          && lineage.to().equals(unit.code())
          && lineage.effectiveDate().getYear() <= year) {
        amount = amount.add(trend(department(lineage.from()), year));
      }
    }
    int cut = plan.value(unit.code(), year, "cut").orElse(0);
    return unit.round(Draw.part(amount, 10_000 - cut * 10));
  }

  private static BigDecimal trend(Department unit, int year) {
    BigDecimal amount = unit.base();
    for (int y = unit.firstYear() + 1; y <= year; y++) {
      int noise = new Draw(unit.code(), y + 1000).between(-180, 180);
      int shock = y == 2020 ? (unit.functionClass().equals("210") ? 700 : -450) : 0;
      amount = Draw.part(amount, 10_000 + unit.growthPermille() * 10 + noise + shock);
    }
    return unit.round(amount);
  }

  private BigDecimal opening(Department unit, int year) {
    if (year == FIRST) {
      return unit.round(new Draw(unit.code(), 1000).share(unit.base(), 60, 420));
    }
    BudgetYear before = own.get(key(unit.code(), year - 1));
    BigDecimal opening = before == null ? BigDecimal.ZERO : before.get("closing_carryover");
    for (Lineage lineage : lineages) {
      if (lineage.bringsInto(unit.code(), year)) {
        opening = opening.add(brought(lineage, year));
      }
    }
    return opening.setScale(2);
  }

  /** Of a split, the last successor takes what rounding left. */
  private BigDecimal brought(Lineage lineage, int year) {
    BigDecimal all = own(lineage.from(), year - 1).get("closing_carryover");
    List<Lineage> parts = lineages.stream().filter(l -> l.from().equals(lineage.from())).toList();
    if (!lineage.equals(parts.get(parts.size() - 1))) {
      return department(lineage.to()).round(lineage.part(all));
    }
    BigDecimal rest = all;
    for (Lineage part : parts.subList(0, parts.size() - 1)) {
      rest = rest.subtract(department(part.to()).round(part.part(all)));
    }
    return rest;
  }

  private void addConsolidated(Department unit, int year, List<BudgetYear> all) {
    List<BudgetYear> family = new ArrayList<>();
    for (Department child : departments) {
      if (child.parent().equals(unit.code()) && child.existsIn(year)) {
        family.add(own(child.code(), year));
      }
    }
    if (!family.isEmpty()) {
      family.add(0, own(unit.code(), year));
      all.add(new BudgetYear(unit, year, "consolidated", sum(family)));
    }
  }

  /** Amounts and people add up; a rate is computed anew; what one unit lacks the sum lacks. */
  private static Map<String, BigDecimal> sum(List<BudgetYear> family) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String item : family.get(0).items().keySet()) {
      boolean known = family.stream().allMatch(y -> y.find(item).isPresent());
      if (known && Items.get(item).measure() != Measure.RATIO) {
        sums.put(
            item, family.stream().map(y -> y.get(item)).reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
    Rates.into(sums);
    return sums;
  }

  private Department department(String code) {
    return departments.stream()
        .filter(d -> d.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no department has the code " + code));
  }

  private static String key(String unitCode, int fiscalYear) {
    return unitCode + "/" + fiscalYear;
  }
}
