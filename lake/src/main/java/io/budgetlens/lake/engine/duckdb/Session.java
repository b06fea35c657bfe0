package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.EngineException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** A connection to the work's database; every failure names what was being done. */
final class Session implements AutoCloseable {

  /** Reads one row where the result set stands. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DuckDBConnection connection;

  Session(DuckDBConnection connection) {
    this.connection = connection;
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** Another connection to the same database, for another thread. */
  Session another(String what) {
    try {
      return new Session((DuckDBConnection) connection.duplicate());
    } catch (SQLException e) {
      throw failed(what, e);
    }
  }

  void run(String what, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(what, e);
    }
  }

  /** The count of rows the statement changed or wrote. */
  long update(String what, BoundSql bound) {
    try (Statement statement = executed(bound)) {
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw failed(what, e);
    }
  }

  <T> List<T> list(String what, BoundSql bound, Reader<T> reader) {
    try (Statement statement = executed(bound);
        ResultSet result = statement.getResultSet()) {
      List<T> read = new ArrayList<>();
      while (result.next()) {
        read.add(reader.read(result));
      }
      return read;
    } catch (SQLException e) {
      throw failed(what, e);
    }
  }

  long number(String what, String sql) {
    return list(what, new BoundSql(sql, List.of()), row -> row.getLong(1)).get(0);
  }

  /** The names of the columns a SELECT gives. */
  List<String> columns(String what, BoundSql bound) {
    String sql = "select * from (" + bound.sql() + "\n) limit 0";
    try (Statement statement = executed(new BoundSql(sql, bound.values()));
        ResultSet result = statement.getResultSet()) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        columns.add(result.getMetaData().getColumnLabel(i));
      }
      return columns;
    } catch (SQLException e) {
      throw failed(what, e);
    }
  }

  /**
   * What has no binds is not prepared first: DuckDB plans when preparing and again when running.
   */
  private Statement executed(BoundSql bound) throws SQLException {
    boolean binds = !bound.values().isEmpty();
    Statement statement =
        binds ? connection.prepareStatement(bound.sql()) : connection.createStatement();
    try {
      if (statement instanceof PreparedStatement prepared && binds) {
        bind(prepared, bound.values());
        prepared.execute();
      } else {
        statement.execute(bound.sql());
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, asDuckDb(values.get(i)));
    }
  }

  private static Object asDuckDb(Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  static EngineException failed(String what, Exception cause) {
    return new EngineException(what + " failed: " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("closing the engine's work", e);
    }
  }
}
