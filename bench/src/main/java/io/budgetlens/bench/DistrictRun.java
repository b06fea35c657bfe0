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

/** A district from files to benchmarks in one process, against one that only opens DuckDB. */
final class DistrictRun implements Target {
  @Override
  public int number() {
    return 3;
  }

  @Override
  public String what() {
    return "ingest and analyze of a district / a process that opens DuckDB";
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost(Measure.SECONDS, 3));
  }

  @Override
  public boolean startsOften() {
    return true;
  }

  /** A district whatever the size. */
  @Override
  public long prepare(Size size, Path data) throws IOException {
    return Records.prepare(Size.DISTRICT, data);
  }

  @Override
  public void run(Side side, Size size, Path data, Path scratch) throws SQLException {
    if (side == Side.PRODUCT) {
      Path records = Records.folder(Size.DISTRICT, data).resolve("records");
      new Product(scratch, DuckDbSettings.defaults().withMemoryLimit("512MB"))
          .ingestAndAnalyze(records, 2);
    } else {
      try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duckdb.createStatement()) {
        statement.execute("select 1");
      }
    }
  }
}
