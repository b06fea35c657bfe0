package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Appends rows made by code. A value must fit its column exactly: an amount with three decimals is
 * refused, not rounded. An optional column a row does not name is absent.
 */
final class RowAppender {
  private final TableContract contract;
  private final DuckDBAppender appender;
  private final Set<String> known;

  RowAppender(TableContract contract, DuckDBAppender appender) {
    this.contract = contract;
    this.appender = appender;
    this.known = Set.copyOf(contract.columnNames());
  }

  void append(Row row) throws SQLException {
    requireKnown(row);
    appender.beginRow();
    for (Column column : contract.columns()) {
      Object value = row.values().get(column.name());
      try {
        append(column, value);
      } catch (ClassCastException | ArithmeticException e) {
        throw unfit(column, value, e);
      }
    }
    appender.endRow();
  }

  private void requireKnown(Row row) {
    for (String column : row.values().keySet()) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(contract.name() + " has no column '" + column + "'");
      }
    }
  }

  private void append(Column column, @Nullable Object value) throws SQLException {
    if (value == null) {
      if (column.required()) {
        throw new IllegalArgumentException(
            contract.name() + " needs a value for '" + column.name() + "'");
      }
      appender.appendNull();
      return;
    }
    switch (column.type()) {
      case TEXT -> appender.append((String) value);
      case INTEGER -> appender.append(Math.toIntExact(((Number) value).longValue()));
      case LONG -> appender.append(((Number) value).longValue());
      case BOOLEAN -> appender.append((boolean) (Boolean) value);
      case DATE -> appender.append((LocalDate) value);
      case TIMESTAMP -> appender.append(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
      case MONEY, RATE, POINTS, QUANTITY ->
          appender.append(exact((BigDecimal) value, column.type()));
    }
  }

  private static BigDecimal exact(BigDecimal value, ColumnType type) {
    BigDecimal scaled = value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    if (scaled.precision() > type.precision()) {
      throw new ArithmeticException("too many digits");
    }
    return scaled;
  }

  private IllegalArgumentException unfit(
      Column column, @Nullable Object value, RuntimeException cause) {
    return new IllegalArgumentException(
        "%s.%s is %s and cannot hold '%s' (%s)"
            .formatted(
                contract.name(), column.name(), column.type().sql(), value, cause.getMessage()),
        cause);
  }
}
