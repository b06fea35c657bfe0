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
  MONEY(18, 2),
  /** A fraction. */
  RATE(12, 6),
  POINTS(6, 2),
  /** A value whose unit another column names. */
  QUANTITY(24, 6);

  private final String sql;
  private final int precision;
  private final int scale;

  ColumnType(String sql) {
    this.sql = sql;
    this.precision = 0;
    this.scale = 0;
  }

  ColumnType(int precision, int scale) {
    this.sql = "decimal(" + precision + "," + scale + ")";
    this.precision = precision;
    this.scale = scale;
  }

  public String sql() {
    return sql;
  }

  /** Whether the type is a decimal; only then precision and scale mean anything. */
  public boolean isDecimal() {
    return precision > 0;
  }

  /** All digits a decimal can hold. */
  public int precision() {
    return precision;
  }

  /** The digits after the decimal point. */
  public int scale() {
    return scale;
  }
}
