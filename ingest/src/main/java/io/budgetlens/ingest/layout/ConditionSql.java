package io.budgetlens.ingest.layout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Conditions of a layout on the columns of its rows. */
final class ConditionSql {
  private final Function<String, String> column;

  /**
   * @param column the column of the rows that holds what stands under a header
   */
  ConditionSql(Function<String, String> column) {
    this.column = column;
  }

  /** Never null, so that a row with blank cells is told too. */
  String all(List<Condition> conditions) {
    return conditions.isEmpty()
        ? "true"
        : conditions.stream().map(this::one).collect(Collectors.joining(" and ", "(", ")"));
  }

  private String one(Condition condition) {
    String x = column.apply(condition.headers().get(0));
    return switch (condition.test()) {
      case IS -> "coalesce(" + x + " in " + Text.list(condition.values()) + ", false)";
      case IS_NOT -> "coalesce(" + x + " not in " + Text.list(condition.values()) + ", true)";
      case STARTS -> any(condition, v -> "substr(" + x + ", 1, " + length(v) + ") = " + quoted(v));
      case ENDS ->
          any(
              condition,
              v ->
                  "(length("
                      + x
                      + ") >= "
                      + length(v)
                      + " and substr("
                      + x
                      + ", length("
                      + x
                      + ") - "
                      + (length(v) - 1)
                      + ") = "
                      + quoted(v)
                      + ")");
      case CONTAINS -> any(condition, v -> "instr(" + x + ", " + quoted(v) + ") > 0");
      case BLANK -> x + " is null";
      case FILLED -> x + " is not null";
      case ANY_FILLED -> "coalesce(" + columns(condition) + ") is not null";
      case NONE_FILLED -> "coalesce(" + columns(condition) + ") is null";
    };
  }

  private String columns(Condition condition) {
    return condition.headers().stream().map(column).collect(Collectors.joining(", ")) + ", null";
  }

  private static String any(Condition condition, Function<String, String> test) {
    return condition.values().stream()
        .map(test)
        .collect(Collectors.joining(" or ", "coalesce(", ", false)"));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String quoted(String text) {
    return Text.quoted(text);
  }
}
