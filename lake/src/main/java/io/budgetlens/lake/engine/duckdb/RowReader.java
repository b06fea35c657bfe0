package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a result's row into the types a {@link Row} is allowed to hold. */
final class RowReader {
  private RowReader() {}

  static Row read(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnLabel(i), value(result, i));
    }
    return new Row(values);
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    if (value == null
        || value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof BigDecimal
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Timestamp) {
      return result.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return number(value, result.getMetaData(), column);
  }

  /** Sums of integers are wider than a long in DuckDB; a rate may still be a double. */
  private static Object number(Object value, ResultSetMetaData columns, int column)
      throws SQLException {
    if (value instanceof BigInteger integer) {
      return integer.longValueExact();
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString());
    }
    throw new SQLException(
        "column '%s' has the type %s, which a row cannot hold; cast it in the step"
            .formatted(columns.getColumnLabel(column), columns.getColumnTypeName(column)));
  }
}
