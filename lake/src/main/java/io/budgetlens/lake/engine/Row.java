package io.budgetlens.lake.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row by column name. Values are String, Integer, Long, Boolean, BigDecimal, LocalDate, Instant
 * or null.
 */
public record Row(Map<String, @Nullable Object> values) {
  public Row {
    values = Collections.unmodifiableMap(values);
  }

  public @Nullable Object value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("the row has no column '" + column + "'");
    }
    return values.get(column);
  }

  public @Nullable String textOrNull(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  public String text(String column) {
    return Objects.requireNonNull(textOrNull(column), column);
  }

  public @Nullable BigDecimal decimalOrNull(String column) {
    return (BigDecimal) value(column);
  }

  public @Nullable Integer integerOrNull(String column) {
    Object value = value(column);
    return value == null ? null : ((Number) value).intValue();
  }

  public int integer(String column) {
    return Objects.requireNonNull(integerOrNull(column), column);
  }

  public long longValue(String column) {
    return ((Number) Objects.requireNonNull(value(column), column)).longValue();
  }

  public List<String> columns() {
    return new ArrayList<>(values.keySet());
  }
}
