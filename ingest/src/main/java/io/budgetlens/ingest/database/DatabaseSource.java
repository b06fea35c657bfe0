package io.budgetlens.ingest.database;

import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.model.text.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Takes a snapshot of a table or query as delimited text: all rows in the order of their own
 * columns, so that the same content makes the same bytes. Rows are read with a cursor in a
 * transaction that can change nothing; memory does not grow with their number.
 */
public final class DatabaseSource {
  private static final int ROWS_AT_ONCE = 2_000;
  private static final int PATIENCE_SECONDS = 30;

  private final DatabaseUrl url;

  public DatabaseSource(DatabaseUrl url) {
    this.url = url;
  }

  /**
   * @param layout what tells the table or query, and which columns it must have
   * @param file where the snapshot goes
   * @throws DatabaseRefusal where the database cannot be reached or does not have what is asked for
   */
  public SourceFile snapshot(Layout layout, Path file) {
    try (Connection connection = connect()) {
      write(connection, layout, file);
    } catch (SQLException e) {
      throw Failures.told(e, url, layout);
    } catch (IOException e) {
      throw new UncheckedIOException("the snapshot " + file + " cannot be written", e);
    }
    return new SourceFile(url.address() + "#" + layout.id(), file);
  }

  private Connection connect() throws SQLException {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    Connection connection = DriverManager.getConnection(url.url(), url.credentials());
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void write(Connection connection, Layout layout, Path file)
      throws SQLException, IOException {
    String asked = asked(layout);
    SnapshotColumns columns = columns(connection, asked, layout);
    try (Statement statement = connection.createStatement();
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(columns.ordered(asked))) {
        out.write(columns.header());
        out.write('\n');
        while (rows.next()) {
          columns.write(rows, out);
          out.write('\n');
        }
      }
    }
  }

  /** A query stands as it is; a table's name is quoted, as it may be any. */
  private static String asked(Layout layout) {
    Layout.TableSource source = Objects.requireNonNull(layout.source());
    String query = source.query();
    if (query != null) {
      return query.strip().replaceAll(";\\s*$", "");
    }
    StringBuilder name = new StringBuilder();
    for (String part : Objects.requireNonNull(source.table()).split("\\.")) {
      name.append(name.length() == 0 ? "" : ".");
      name.append('"').append(part.replace("\"", "\"\"")).append('"');
    }
    return "select * from " + name;
  }

  private SnapshotColumns columns(Connection connection, String asked, Layout layout)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from (" + asked + ") asked limit 0")) {
      SnapshotColumns columns = SnapshotColumns.of(none.getMetaData());
      String missing = layout.missingHeader(columns.names());
      if (missing != null) {
        String has = String.join(", ", columns.names());
        throw new DatabaseRefusal(
            new Words(
                url + " 的结果没有布局 " + layout.id() + " 要的列“" + missing + "”；现有列：" + has + "。",
                "What "
                    + url
                    + " gives has no column '"
                    + missing
                    + "', which the layout "
                    + layout.id()
                    + " reads; it has: "
                    + has
                    + "."));
      }
      columns.refuseUnreadable(url, layout);
      return columns;
    }
  }
}
