package io.budgetlens.model.table;

/** The types a published column can have, with the SQL type both engines read. */
public enum ColumnType {
  TEXT("varchar"),
  INTEGER("int"),
  LONG("bigint"),
  BOOLEAN("boolean"),
  DATE("date"),
  TIMESTAMP("timestamp"),
  /** Yuan, or the region's currency. */
  MONEY("decimal(18,2)"),
  /** A fraction. */
  RATE("decimal(12,6)"),
  POINTS("decimal(6,2)"),
  /** A value whose unit another column names. */
  QUANTITY("decimal(24,6)");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }
}
