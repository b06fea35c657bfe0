package io.budgetlens.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * An invented budget unit.
 *
 * @param granule the smallest step of its amounts in yuan: a cent, or what its books round to
 * @param base the initial budget of its first year in yuan
 * @param projectPermille how much of its budget is project expenditure
 * @param aliases other and former names, separated by semicolons
 */
record Department(
    String code,
    String name,
    int level,
    String parent,
    String type,
    String functionClass,
    BigDecimal granule,
    BigDecimal base,
    int projectPermille,
    int staffAdmin,
    int staffPublic,
    int firstYear,
    int lastYear,
    int growthPermille,
    String aliases) {

  static List<Department> all() {
    return Resource.csv("departments.csv").stream().map(Department::of).toList();
  }

  private static Department of(Map<String, String> row) {
    return new Department(
        row.get("unit_code"),
        row.get("name"),
        number(row, "level"),
        row.get("parent_unit_code"),
        row.get("unit_type"),
        row.get("function_class"),
        new BigDecimal(row.get("granule")),
        new BigDecimal(row.get("base_wan")).movePointRight(4),
        number(row, "project_permille"),
        number(row, "staff_admin"),
        number(row, "staff_public"),
        number(row, "first_year"),
        number(row, "last_year"),
        number(row, "growth_permille"),
        row.get("aliases"));
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  boolean existsIn(int fiscalYear) {
    return firstYear <= fiscalYear && fiscalYear <= lastYear;
  }

  boolean isInstitution() {
    return type.equals("事业");
  }

  int staffAuthorised() {
    return staffAdmin + staffPublic;
  }

  /** The amount in whole granules, two decimals. */
  BigDecimal round(BigDecimal amount) {
    return amount.divide(granule, 0, RoundingMode.HALF_UP).multiply(granule).setScale(2);
  }
}
