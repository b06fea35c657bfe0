package io.budgetlens.bench;

import io.budgetlens.bench.Limit.Measure;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Ten years of every unit with all checks, evidence and a committed release, against copying the
 * same file to Parquet without looking at it.
 */
final class StructuredIngest implements Target {
  @Override
  public int number() {
    return 1;
  }

  @Override
  public String what() {
    return "structured ingest / raw DuckDB COPY of the same file";
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast(Measure.RATE, 0.5), Limit.atMost(Measure.MEMORY, 4));
  }

  @Override
  public long prepare(Size size, Path data) throws IOException {
    return Records.prepare(size, data);
  }

  @Override
  public void run(Side side, Size size, Path data, Path scratch) throws SQLException {
    Path records = Records.folder(size, data).resolve("records");
    if (side == Side.PRODUCT) {
      new Product(scratch, DuckDbSettings.defaults().withMemoryLimit("512MB")).ingest(records, 2);
    } else {
      copy(records.resolve("budget_years.csv"), scratch.resolve("raw.parquet"));
    }
  }

  private static void copy(Path csv, Path parquet) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "copy (select * from read_csv('%s', header = true, ignore_errors = true)) to '%s'"
                  .formatted(csv, parquet)
              + " (format parquet, compression zstd)");
    }
  }
}
