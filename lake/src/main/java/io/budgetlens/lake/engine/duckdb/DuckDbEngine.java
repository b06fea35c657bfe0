package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Work;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process. Every work is a database of its own, gone when the work is closed. */
public final class DuckDbEngine implements Engine {
  private final DuckDbSettings settings;

  private DuckDbEngine(DuckDbSettings settings) {
    this.settings = settings;
  }

  public static DuckDbEngine inProcess() {
    return inProcess(DuckDbSettings.defaults());
  }

  public static DuckDbEngine inProcess(DuckDbSettings settings) {
    return new DuckDbEngine(settings);
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Work open() {
    try {
      var connection =
          (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings.asProperties());
      try (Statement statement = connection.createStatement()) {
        statement.execute("set global TimeZone = 'UTC'");
      }
      return new DuckDbWork(new Session(connection));
    } catch (SQLException e) {
      throw new EngineException("DuckDB cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Nothing outlives its works. */
  @Override
  public void close() {}
}
