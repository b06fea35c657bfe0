package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The item of a cell of a “三公” table. The expenses stand over its columns, under budget and
 * accounts, or in its rows, beside them.
 */
final class ThreePublicCell {
  private static final String ALL = "three_public_expenditure";
  private static final List<String> ENDS = List.of("费", "支出", "费用", "合计", "经费", "小计");
  private static final List<String> BOTH = List.of("购置及运行", "购置和运行", "购置与运行", "购置费及运行", "购置、运行");

  /** {@code 其中：购置费}, below the row of all that vehicles cost. */
  private static final Pattern OF_VEHICLES = Pattern.compile("(?:车辆)?(?:购置|运行|运维|运行维护)(?:及维护)?费");

  private ThreePublicCell() {}

  static @Nullable String item(String row, String column) {
    boolean accounts = column.contains("决算") || column.contains("支出数");
    boolean budget = column.contains("预算") && !accounts;
    if (!accounts && !budget) {
      return null;
    }
    String item = both(ofRow(row), of(column));
    boolean all = ALL.equals(item);
    return budget ? (all ? "three_public_budget" : null) : item;
  }

  private static @Nullable String both(@Nullable String row, @Nullable String column) {
    if (row == null || column == null) {
      return row == null ? column : row;
    }
    if (column.equals(ALL) || row.equals(ALL)) {
      return column.equals(ALL) ? row : column;
    }
    return null;
  }

  private static @Nullable String ofRow(String row) {
    return ENDS.stream().anyMatch(row::endsWith) ? of(row) : null;
  }

  private static @Nullable String of(String words) {
    if (words.contains("内接待") || words.contains("外接待") || words.contains("外事接待")) {
      return null;
    }
    if (words.contains("国内公务接待") || words.contains("外宾")) {
      return null;
    }
    if (words.contains("接待")) {
      return "reception_expenditure";
    }
    if (words.contains("出国")) {
      return "overseas_travel_expenditure";
    }
    boolean vehicle = words.contains("用车") || words.contains("公务车") || words.contains("公车");
    if (vehicle || OF_VEHICLES.matcher(words).lookingAt()) {
      return ofVehicles(words);
    }
    return words.contains("合计") || words.contains("三公经费") ? ALL : null;
  }

  private static String ofVehicles(String words) {
    String apart = words;
    for (String together : BOTH) {
      apart = apart.replace(together, "");
    }
    if (apart.contains("购置")) {
      return "vehicle_purchase_expenditure";
    }
    return apart.contains("运行") || apart.contains("运维")
        ? "vehicle_operation_expenditure"
        : "vehicle_expenditure";
  }
}
