package io.budgetlens.lake.catalogue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One connection to the SQLite file, used by one thread at a time. */
final class Database implements AutoCloseable {

  /** Reads one row where the result set stands. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is done in one transaction. */
  interface Change<T> {
    T make() throws SQLException;
  }

  private final Path file;
  private final Connection connection;

  Database(Path file) {
    this.file = file;
    try {
      this.connection = DriverManager.getConnection(url(file));
    } catch (SQLException e) {
      throw new LedgerUnusable(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Writers queue up before they read, so that no two decide on the same state. */
  static String url(Path file) {
    return "jdbc:sqlite:"
        + file.toAbsolutePath()
        + "?busy_timeout=30000&transaction_mode=IMMEDIATE";
  }

  synchronized <T> T inOneStep(Change<T> change) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = change.make();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  synchronized <T> List<T> list(String sql, Reader<T> reader, Object... binds) {
    try (PreparedStatement statement = prepare(sql, binds);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  synchronized int run(String sql, Object... binds) {
    try (PreparedStatement statement = prepare(sql, binds)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private PreparedStatement prepare(String sql, Object... binds) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < binds.length; i++) {
      statement.setObject(i + 1, binds[i]);
    }
    return statement;
  }

  private LedgerUnusable unusable(SQLException cause) {
    return new LedgerUnusable(file + " cannot be used: " + cause.getMessage(), cause);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unusable(e);
    }
  }
}
