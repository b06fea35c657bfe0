package io.budgetlens.ingest.extract;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The item that a row's label and the words over a column name in a standard table. */
final class AccountItem {
  private static final String TOTAL = "total_income_and_expenditure";
  private static final Set<String> IN_SUMMARY =
      Set.of(
          "income",
          "expenditure_total",
          "fiscal_appropriation_income",
          "general_budget_appropriation_income",
          "government_fund_income",
          "institutional_income",
          "business_income",
          "other_income",
          "opening_carryover",
          "closing_carryover",
          "surplus_distribution",
          "basic_expenditure",
          "project_expenditure");
  private static final Map<String, String> APPROPRIATIONS =
      Map.of(
          "一般公共预算财政拨款", "general_budget_appropriation_income",
          "政府性基金预算财政拨款", "government_fund_income");
  private static final Set<String> TOTALS = Set.of("总计", "收入总计", "支出总计", "收支总计");

  private AccountItem() {}

  static @Nullable String of(AccountTable kind, String label, String column) {
    String row = Head.bare(label);
    return switch (kind) {
      case SUMMARY -> inSummary(row, column);
      case INCOME -> row.equals("合计") || row.equals("总计") ? source(column) : null;
      case EXPENDITURE -> row.equals("合计") || row.equals("总计") ? nature(column) : null;
      case BASIC -> basic(row, column);
      case THREE_PUBLIC -> ThreePublicCell.item(row, column);
      case ONE_FUND, FOREIGN -> null;
    };
  }

  /** Of several columns of one side, the one of the accounts speaks, not the budgets. */
  private static @Nullable String inSummary(String row, String column) {
    if (!isOfAccounts(column)) {
      return null;
    }
    if (TOTALS.contains(row)) {
      return TOTAL;
    }
    if (APPROPRIATIONS.containsKey(row)) {
      return APPROPRIATIONS.get(row);
    }
    Term term = Lexicon.terms().exact(row);
    boolean part = term != null && term.is(Term.Role.PART) && IN_SUMMARY.contains(term.item());
    return part && term != null ? term.item() : null;
  }

  static boolean isOfAccounts(String column) {
    boolean budget = column.contains("预算数") && !column.contains("决算");
    return !budget && !column.contains("增减") && !column.contains("差异");
  }

  private static @Nullable String source(String column) {
    if (column.contains("教育收费") || column.contains("上级补助") || column.contains("附属单位")) {
      return null;
    }
    if (column.contains("政府性基金")) {
      return "government_fund_income";
    }
    if (column.contains("一般公共预算")) {
      return "general_budget_appropriation_income";
    }
    if (column.contains("国有资本") || column.contains("财政专户")) {
      return null;
    }
    return column.contains("财政拨款") || column.contains("财政补助")
        ? "fiscal_appropriation_income"
        : ofOwnIncome(column);
  }

  private static @Nullable String ofOwnIncome(String column) {
    if (column.contains("事业收入")) {
      return "institutional_income";
    }
    if (column.contains("经营收入")) {
      return "business_income";
    }
    if (column.contains("其他收入")) {
      return "other_income";
    }
    return column.contains("本年收入") || column.endsWith("合计") ? "income" : null;
  }

  static @Nullable String nature(String column) {
    if (column.contains("人员经费")) {
      return "personnel_expenditure";
    }
    if (column.contains("公用经费")) {
      return "running_cost_expenditure";
    }
    if (column.contains("基本支出")) {
      return "basic_expenditure";
    }
    if (column.contains("项目支出")) {
      return column.contains("其中") ? null : "project_expenditure";
    }
    boolean other = column.contains("经营") || column.contains("上缴") || column.contains("补助");
    boolean total = column.contains("本年支出") || column.endsWith("合计");
    return total && !other ? "expenditure_total" : null;
  }

  private static @Nullable String basic(String row, String column) {
    boolean people = row.equals("人员经费合计") || row.equals("人员经费支出合计");
    boolean running = row.equals("公用经费合计") || row.equals("日常公用经费合计") || row.equals("公用经费支出合计");
    if (people || running) {
      return people ? "personnel_expenditure" : "running_cost_expenditure";
    }
    boolean sum = row.equals("合计") || row.equals("总计");
    if (sum && (column.endsWith("人员经费") || column.contains("人员经费小计"))) {
      return "personnel_expenditure";
    }
    boolean ofRunning = column.endsWith("公用经费") || column.contains("公用经费小计");
    return sum && ofRunning ? "running_cost_expenditure" : null;
  }
}
