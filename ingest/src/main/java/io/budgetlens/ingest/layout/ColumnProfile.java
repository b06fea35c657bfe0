package io.budgetlens.ingest.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the values of a column look like.
 *
 * @param values the cells that are not blank, trimmed
 * @param rows how many rows were looked at
 */
record ColumnProfile(String header, List<String> values, int rows) {
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}(年度?)?");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{3,20}([-.][0-9A-Za-z]+)*");
  private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])月?");
  private static final Pattern RATE =
      Pattern.compile("-?[0-9]+([.,][0-9]+)?[%％]|0?[.][0-9]+|1([.]0+)?");
  private static final Pattern NUMBER =
      Pattern.compile("[-−(]?[¥￥€$]?[0-9]+([ .,'\u00a0][0-9]+)*(万?元)?[)]?");
  private static final int SAMPLES = 3;
  private static final int FEW = 8;

  ColumnProfile {
    values = List.copyOf(values);
  }

  /** Whether the values may be those of a canonical column: the share of them that may, 0 to 1. */
  double fits(String column) {
    return switch (column) {
      case "fiscal_year" -> share(YEAR);
      case "month" -> share(MONTH);
      case "unit_code", "project_code", "region_code" -> share(CODE);
      case "unit_name", "project_name", "funding_source" -> 1 - share(NUMBER);
      case "execution_rate" -> share(RATE);
      case "entity_scope", "source_kind" -> isFew() ? 1 : 0;
      default -> share(NUMBER);
    };
  }

  private double share(Pattern pattern) {
    return values.isEmpty()
        ? 0.5
        : (double) values.stream().filter(v -> pattern.matcher(v).matches()).count()
            / values.size();
  }

  boolean isNumeric() {
    return !values.isEmpty() && share(NUMBER) > 0.95;
  }

  boolean isPercent() {
    return values.stream().anyMatch(v -> v.endsWith("%") || v.endsWith("％"));
  }

  /** Whether it sorts rows: few values that are no numbers. */
  boolean isFew() {
    long distinct = values.stream().distinct().count();
    return distinct > 1 && distinct <= FEW && values.size() > 2 * distinct && !isNumeric();
  }

  /** Each value and how often it stands, the blank ones last. */
  String counts() {
    Map<String, Long> counts =
        values.stream()
            .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()));
    String all =
        counts.entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    int blank = rows - values.size();
    return blank == 0 ? all : all + ", blank (" + blank + ")";
  }

  String samples() {
    return values.stream().distinct().limit(SAMPLES).collect(Collectors.joining(" | "));
  }
}
