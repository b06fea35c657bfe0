package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.RegionTier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sample district promises of itself. */
final class DistrictTest {
  private final District district = new District();
  private final List<BudgetYear> years = district.years().all();

  @Test
  void isACountyInAProvinceThatDoesNotExist() {
    assertThat(new RegionCode(District.REGION).tier()).isEqualTo(RegionTier.COUNTY);
    assertThat(District.REGION).startsWith("99");
  }

  @Test
  void hasSixYearsOfAtLeastTwentySixDepartments() {
    for (int year = BudgetYears.FIRST; year <= BudgetYears.LAST; year++) {
      int wanted = year;
      assertThat(years)
          .filteredOn(y -> y.fiscalYear() == wanted && y.unit().level() == 1)
          .filteredOn(y -> y.entityScope().equals("own"))
          .hasSizeGreaterThanOrEqualTo(26);
    }
  }

  @Test
  void monthsGrowIntoTheYear() {
    for (BudgetYear y : years) {
      List<BigDecimal> months = Months.of(y);
      assertThat(months).hasSize(12).isSorted();
      assertThat(months.get(11)).isEqualTo(y.get("expenditure"));
    }
  }

  @Test
  void partsAddUpToTotals() {
    for (BudgetYear y : years) {
      assertThat(sum(y, "basic_budget", "project_budget", "other_budget"))
          .isEqualTo(y.get("adjusted_budget"));
      assertThat(sum(y, "basic_expenditure", "project_expenditure", "other_expenditure"))
          .isEqualTo(y.get("expenditure"));
      assertThat(sum(y, "personnel_expenditure", "running_cost_expenditure"))
          .isEqualTo(y.get("basic_expenditure"));
      assertThat(
              sum(y, "overseas_travel_expenditure", "vehicle_expenditure", "reception_expenditure"))
          .isEqualTo(y.get("three_public_expenditure"));
      assertThat(
              sum(
                  y,
                  "fiscal_appropriation_income",
                  "institutional_income",
                  "business_income",
                  "other_income"))
          .isEqualTo(y.get("income"));
    }
  }

  @Test
  void bothSidesOfTheAccountsComeToTheSameTotal() {
    for (BudgetYear y : years) {
      assertThat(sum(y, "income", "opening_carryover"))
          .isEqualTo(y.get("total_income_and_expenditure"));
      assertThat(sum(y, "expenditure_total", "surplus_distribution", "closing_carryover"))
          .isEqualTo(y.get("total_income_and_expenditure"));
      assertThat(
              y.get("initial_budget")
                  .add(y.get("budget_increase"))
                  .subtract(y.get("budget_decrease")))
          .isEqualTo(y.get("adjusted_budget"));
    }
  }

  /** Money does not get lost between the years, whatever happens to the units. */
  @Test
  void openingCarryOversOfAYearAreTheClosingOnesOfTheYearBefore() {
    for (int year = BudgetYears.FIRST + 1; year <= BudgetYears.LAST; year++) {
      assertThat(ofYear(year, "opening_carryover"))
          .as("%s", year)
          .isEqualByComparingTo(ofYear(year - 1, "closing_carryover"));
    }
  }

  @Test
  void projectsAddUpToTheUnitsProjectExpenditure() {
    for (BudgetYear y : years) {
      if (y.entityScope().equals("own")) {
        List<Projects.Row> projects = Projects.of(y).rows();
        assertThat(
                projects.stream()
                    .map(Projects.Row::executed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(y.get("project_expenditure"));
        assertThat(projects).allMatch(p -> p.executed().signum() > 0 && p.code().length() == 21);
      }
    }
  }

  @Test
  void nothingIsNegativeAndMostExecutionRatesAreBetween85And100Percent() {
    assertThat(years)
        .allMatch(
            y ->
                y.items().entrySet().stream()
                    .filter(i -> !i.getKey().equals("budget_final_variance"))
                    .allMatch(i -> i.getValue().signum() >= 0));
    long usual =
        years.stream()
            .map(y -> y.get("execution_rate"))
            .filter(
                r -> r.compareTo(new BigDecimal("0.85")) >= 0 && r.compareTo(BigDecimal.ONE) <= 0)
            .count();
    assertThat(usual).isGreaterThan(years.size() * 95L / 100).isLessThan(years.size());
  }

  private BigDecimal ofYear(int fiscalYear, String item) {
    return years.stream()
        .filter(y -> y.fiscalYear() == fiscalYear && y.entityScope().equals("own"))
        .map(y -> y.get(item))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(BudgetYear year, String... items) {
    return List.of(items).stream().map(year::get).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
