package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.CsvInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Walks over a CSV file and tells its records from the lines that are none. */
final class CsvRecords {

  /** What is told of the file, in its order. */
  interface Listener {
    void record(CsvScanner at) throws IOException, SQLException;

    void reject(long line, CsvFault fault, String written) throws SQLException;
  }

  private static final int WINDOW = 1 << 20;
  private static final int LONGEST_QUOTE = 1000;

  private final CsvInput input;

  CsvRecords(CsvInput input) {
    this.input = input;
  }

  /** Blank lines and the header are stepped over; it is the caller who has read the header. */
  void tell(Listener listener) throws SQLException {
    try (FileChannel file = FileChannel.open(input.path())) {
      CsvScanner scanner = new CsvScanner(file, WINDOW);
      boolean header = true;
      while (scanner.next()) {
        if (!scanner.isBlank() && header) {
          header = false;
        } else if (!scanner.isBlank()) {
          tellRecord(scanner, file, listener);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(input.path() + " cannot be read", e);
    }
  }

  private void tellRecord(CsvScanner scanner, FileChannel file, Listener listener)
      throws IOException, SQLException {
    CsvFault fault = fault(scanner);
    if (fault == null) {
      listener.record(scanner);
    } else {
      listener.reject(scanner.line(), fault, written(scanner, file));
    }
  }

  private @Nullable CsvFault fault(CsvScanner scanner) {
    CsvFault fault = scanner.fault();
    if (fault != null || scanner.fields() == input.columns().size()) {
      return fault;
    }
    return scanner.fields() < input.columns().size()
        ? CsvFault.TOO_FEW_COLUMNS
        : CsvFault.TOO_MANY_COLUMNS;
  }

  private static String written(CsvScanner scanner, FileChannel file) throws IOException {
    int size = (int) Math.min(scanner.end() - scanner.start(), LONGEST_QUOTE);
    ByteBuffer bytes = ByteBuffer.allocate(size);
    file.read(bytes, scanner.start());
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return text.replace('\0', '\uFFFD');
  }
}
