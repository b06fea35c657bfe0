package io.budgetlens.analytics.telling;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line worth telling.
 *
 * @param kind {@code worst_execution}, {@code largest_fall} or {@code most_serious_finding}
 */
public record TellingLine(
    String kind, @Nullable String unitId, @Nullable Integer fiscalYear, Words words) {

  static TellingLine worst(Row row) {
    String rate = percent(row, "value");
    String sum = yuan(row, "numerator") + " ÷ " + yuan(row, "denominator");
    String head = row.text("name") + " " + row.text("fiscal_year");
    return new TellingLine(
        "worst_execution",
        row.text("unit_id"),
        row.integer("fiscal_year"),
        new Words(
            "最低预算执行率：" + head + " 年度 " + rate + "（" + sum + " 元）",
            "Worst execution: " + head + ", " + rate + " (" + sum + " yuan)"));
  }

  static TellingLine fall(Row row) {
    String from = percent(row, "previous");
    String to = percent(row, "value");
    String head = row.text("name") + " " + row.text("fiscal_year");
    return new TellingLine(
        "largest_fall",
        row.text("unit_id"),
        row.integer("fiscal_year"),
        new Words(
            "执行率降幅最大：" + head + " 年度由 " + from + " 降至 " + to,
            "Largest fall of the execution rate: " + head + ", from " + from + " to " + to));
  }

  private static String percent(Row row, String column) {
    return Objects.requireNonNull(row.decimalOrNull(column))
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  private static String yuan(Row row, String column) {
    BigDecimal amount = Objects.requireNonNull(row.decimalOrNull(column));
    return String.format(Locale.ROOT, "%,.2f", amount);
  }
}
