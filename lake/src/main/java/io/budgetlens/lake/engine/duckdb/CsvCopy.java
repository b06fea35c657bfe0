package io.budgetlens.lake.engine.duckdb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * Writes a CSV file's records once more: no header, nothing else, each ended by a line feed and
 * begun by the number of the line it stands on. Notes the lines that are no record.
 */
final class CsvCopy implements CsvRecords.Listener, AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final DuckDBAppender rejects;
  private final InputStream from;
  private final OutputStream to;
  private final byte[] digits = new byte[20];
  private long at;
  private long records;

  CsvCopy(Path from, Path to, DuckDBAppender rejects) throws IOException {
    this.rejects = rejects;
    this.from = new BufferedInputStream(Files.newInputStream(from), BUFFER);
    this.to = new BufferedOutputStream(Files.newOutputStream(to), BUFFER);
  }

  @Override
  public void record(CsvScanner record) throws IOException {
    from.skipNBytes(record.start() - at);
    number(record.line());
    to.write(',');
    to.write(from.readNBytes((int) (record.end() - record.start())));
    to.write('\n');
    at = record.end();
    records++;
  }

  private void number(long line) throws IOException {
    int start = digits.length;
    long rest = line;
    do {
      start--;
      digits[start] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    to.write(digits, start, digits.length - start);
  }

  @Override
  public void reject(long line, CsvFault fault, String written) throws SQLException {
    rejects.beginRow();
    rejects.append(line);
    rejects.append(fault.reason());
    rejects.append(written);
    rejects.endRow();
  }

  long records() {
    return records;
  }

  @Override
  public void close() throws IOException {
    try (from;
        to) {
      to.flush();
    }
  }
}
