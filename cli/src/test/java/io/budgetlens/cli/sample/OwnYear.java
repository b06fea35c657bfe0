package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws one unit's own year so that every identity of final accounts holds to the cent: parts add
 * up to totals, income and opening carry-over to expenditure and closing carry-over.
 */
final class OwnYear {
  private final Department unit;
  private final int fiscalYear;
  private final Plan plan;
  private final Draw draw;
  private final Map<String, BigDecimal> items = new LinkedHashMap<>();

  OwnYear(Department unit, int fiscalYear, Plan plan) {
    this.unit = unit;
    this.fiscalYear = fiscalYear;
    this.plan = plan;
    this.draw = new Draw(unit.code(), fiscalYear);
  }

  BudgetYear record(BigDecimal initial, BigDecimal opening) {
    budget(initial, opening);
    spending();
    accounts(opening);
    income();
    details();
    new Staff(unit, fiscalYear, plan, draw).into(items);
    Rates.into(items);
    return new BudgetYear(unit, fiscalYear, "own", items);
  }

  /** What is carried over from the year before is budget of this year. */
  private void budget(BigDecimal initial, BigDecimal opening) {
    BigDecimal decrease = unit.round(draw.share(initial, 0, 320));
    BigDecimal increase = unit.round(draw.share(initial, 40, 780)).add(opening);
    BigDecimal adjusted = initial.add(increase).subtract(decrease);
    BigDecimal project =
        unit.round(Draw.part(adjusted, unit.projectPermille() * 10 + draw.between(-250, 250)));
    put("initial_budget", initial);
    put("budget_increase", increase);
    put("budget_decrease", decrease);
    put("adjusted_budget", adjusted);
    put("basic_budget", adjusted.subtract(project));
    put("project_budget", project);
    put("other_budget", BigDecimal.ZERO);
  }

  private void spending() {
    BigDecimal adjusted = get("adjusted_budget");
    int rate = plan.value(unit.code(), fiscalYear, "execution").orElseGet(this::usualRate);
    BigDecimal spent = unit.round(Draw.part(adjusted, rate));
    BigDecimal gap = adjusted.subtract(spent);
    BigDecimal most = unit.round(Draw.part(get("basic_budget"), 180));
    BigDecimal least = gap.subtract(unit.round(Draw.part(get("project_budget"), 5600)));
    BigDecimal basicGap = unit.round(draw.share(gap, 300, 1400)).min(most).max(least);
    put("expenditure", spent);
    put("basic_expenditure", get("basic_budget").subtract(basicGap));
    put("project_expenditure", spent.subtract(get("basic_expenditure")));
    put("other_expenditure", BigDecimal.ZERO);
    put("final_accounts", spent);
  }

  /** Nine departments in ten spend more than 92 per cent of their budget. */
  private int usualRate() {
    return draw.oneIn(9) ? draw.between(8510, 9190) : draw.between(9240, 9985);
  }

  /** A unit that spent more than its budget did so from other income and carries nothing over. */
  private void accounts(BigDecimal opening) {
    BigDecimal spent = get("expenditure");
    BigDecimal total = get("adjusted_budget").max(spent);
    put("total_income_and_expenditure", total);
    put("income", total.subtract(opening));
    put("opening_carryover", opening);
    put("expenditure_total", spent);
    put("surplus_distribution", BigDecimal.ZERO);
    put("closing_carryover", total.subtract(spent));
    if (spent.compareTo(get("adjusted_budget")) <= 0) {
      put("carryover", get("closing_carryover"));
    }
  }

  private void income() {
    BigDecimal income = get("income");
    BigDecimal over = get("expenditure").subtract(get("adjusted_budget")).max(BigDecimal.ZERO);
    BigDecimal other = unit.round(draw.share(income.subtract(over), 10, 180)).add(over);
    BigDecimal institutional =
        unit.isInstitution() ? unit.round(draw.share(income, 900, 2600)) : BigDecimal.ZERO;
    BigDecimal fiscal = income.subtract(other).subtract(institutional);
    BigDecimal fund =
        hasGovernmentFund() ? unit.round(draw.share(fiscal, 800, 2400)) : BigDecimal.ZERO;
    put("fiscal_appropriation_income", fiscal);
    put("general_budget_appropriation_income", fiscal.subtract(fund));
    put("government_fund_income", fund);
    put("institutional_income", institutional);
    put("business_income", BigDecimal.ZERO);
    put("other_income", other);
  }

  private boolean hasGovernmentFund() {
    return unit.functionClass().equals("212") || unit.functionClass().equals("221");
  }

  private void details() {
    BigDecimal basic = get("basic_expenditure");
    put("personnel_expenditure", unit.round(draw.share(basic, 7900, 8900)));
    put("running_cost_expenditure", basic.subtract(get("personnel_expenditure")));
    put(
        "running_cost_budget",
        get("running_cost_expenditure")
            .add(unit.round(draw.share(get("running_cost_expenditure"), 50, 700))));
    threePublic(basic);
    put("procurement_budget", unit.round(draw.share(get("project_budget"), 1800, 4200)));
    put("procurement_expenditure", unit.round(draw.share(get("procurement_budget"), 8200, 9950)));
  }

  private void threePublic(BigDecimal basic) {
    boolean travels = (fiscalYear == 2019 || fiscalYear >= 2023) && draw.oneIn(5);
    BigDecimal overseas = travels ? unit.round(draw.share(basic, 8, 30)) : BigDecimal.ZERO;
    BigDecimal purchase =
        draw.oneIn(11)
            ? unit.round(new BigDecimal(178_000 + draw.between(0, 600) * 100))
            : BigDecimal.ZERO;
    BigDecimal operation = unit.round(draw.share(basic, 20, 70));
    BigDecimal reception = unit.round(draw.share(basic, 4, 16));
    put("overseas_travel_expenditure", overseas);
    put("vehicle_purchase_expenditure", purchase);
    put("vehicle_operation_expenditure", operation);
    put("vehicle_expenditure", purchase.add(operation));
    put("reception_expenditure", reception);
    BigDecimal spent = overseas.add(purchase).add(operation).add(reception);
    put("three_public_expenditure", spent);
    put("three_public_budget", spent.add(unit.round(draw.share(spent, 200, 2600))));
  }

  private BigDecimal get(String item) {
    BigDecimal value = items.get(item);
    if (value == null) {
      throw new IllegalStateException(item + " is not drawn yet");
    }
    return value;
  }

  private void put(String item, BigDecimal value) {
    items.put(item, value.setScale(2));
  }
}
