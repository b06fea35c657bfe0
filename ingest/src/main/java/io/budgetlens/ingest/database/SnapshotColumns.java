package io.budgetlens.ingest.database;

import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a snapshot and how their values are written: numbers as stored, digit for digit;
 * dates as {@code 2024-03-31}; a null as nothing.
 */
record SnapshotColumns(List<String> names, List<Kind> kinds, List<String> types) {
  SnapshotColumns {
    names = List.copyOf(names);
    kinds = List.copyOf(kinds);
    types = List.copyOf(types);
  }

  private enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TIMESTAMP,
    MOMENT,
    UNREADABLE
  }

  static SnapshotColumns of(ResultSetMetaData meta) throws SQLException {
    List<String> names = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
      types.add(meta.getColumnTypeName(i));
      kinds.add(kind(meta.getColumnType(i), meta.getColumnTypeName(i)));
    }
    return new SnapshotColumns(names, kinds, types);
  }

  private static Kind kind(int type, String name) {
    return switch (type) {
      case Types.NUMERIC, Types.DECIMAL -> Kind.NUMBER;
      case Types.DATE -> Kind.DATE;
      case Types.TIMESTAMP -> name.equals("timestamptz") ? Kind.MOMENT : Kind.TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
      case Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.DOUBLE,
          Types.BIT,
          Types.BOOLEAN,
          Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR ->
          Kind.TEXT;
      default -> name.equals("uuid") ? Kind.TEXT : Kind.UNREADABLE;
    };
  }

  /** Money as {@code money}, JSON, arrays and bytes have no text that is theirs alone. */
  void refuseUnreadable(DatabaseUrl url, Layout layout) {
    for (int i = 0; i < names.size(); i++) {
      if (kinds.get(i) == Kind.UNREADABLE) {
        String column = names.get(i);
        String type = types.get(i);
        throw new DatabaseRefusal(
            new Words(
                url
                    + " 的列“"
                    + column
                    + "”类型是 "
                    + type
                    + "，不能读；请在布局 "
                    + layout.id()
                    + " 的 query 里把它转成 numeric 或 text，或不要选它。",
                "The column '"
                    + column
                    + "' of "
                    + url
                    + " is of type "
                    + type
                    + ", which is not read; cast it to numeric or text in the query of the layout "
                    + layout.id()
                    + ", or leave it out."));
      }
    }
  }

  /** The query with its rows in the order of all columns. */
  String ordered(String asked) {
    return "select * from ("
        + asked
        + ") asked order by "
        + IntStream.rangeClosed(1, names.size())
            .mapToObj(i -> i + " nulls first")
            .collect(Collectors.joining(", "));
  }

  String header() {
    return names.stream().map(SnapshotColumns::cell).collect(Collectors.joining(","));
  }

  void write(ResultSet row, Writer out) throws SQLException, IOException {
    for (int i = 0; i < kinds.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      String text = text(row, i + 1, kinds.get(i));
      if (text != null) {
        out.write(cell(text));
      }
    }
  }

  private static @Nullable String text(ResultSet row, int column, Kind kind) throws SQLException {
    return switch (kind) {
      case NUMBER -> number(row, column);
      case DATE -> string(row.getObject(column, LocalDate.class));
      case TIMESTAMP -> string(row.getObject(column, LocalDateTime.class));
      case MOMENT -> moment(row.getObject(column, OffsetDateTime.class));
      case TEXT, UNREADABLE -> row.getString(column);
    };
  }

  /** {@code NaN} is a value of numeric and no number: it stays a word. */
  private static @Nullable String number(ResultSet row, int column) throws SQLException {
    String written = row.getString(column);
    return written == null || !written.matches("[-+0-9.eE]+")
        ? written
        : new BigDecimal(written).toPlainString();
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String moment(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant().toString();
  }

  private static String cell(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
