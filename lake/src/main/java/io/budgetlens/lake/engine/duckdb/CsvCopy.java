package io.budgetlens.lake.engine.duckdb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a CSV file's records once more: no header, nothing else, each ended by a line feed. */
final class CsvCopy implements CsvRecords.Listener, AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final InputStream from;
  private final OutputStream to;
  private long at;

  CsvCopy(Path from, Path to) throws IOException {
    this.from = new BufferedInputStream(Files.newInputStream(from), BUFFER);
    this.to = new BufferedOutputStream(Files.newOutputStream(to), BUFFER);
  }

  @Override
  public void header(CsvScanner at, boolean regular) {}

  @Override
  public void record(CsvScanner record) throws IOException {
    from.skipNBytes(record.start() - at);
    to.write(from.readNBytes((int) (record.end() - record.start())));
    to.write('\n');
    at = record.end();
  }

  @Override
  public void reject(long line, CsvFault fault, String written) {}

  @Override
  public void blank() {}

  @Override
  public void close() throws IOException {
    try (from;
        to) {
      to.flush();
    }
  }
}
