package io.budgetlens.lake.engine;

/** What runs steps: DuckDB in this process, or Spark. */
public interface Engine extends AutoCloseable {

  /** {@code duckdb} or {@code spark}. */
  String name();

  Work open();

  @Override
  void close();
}
