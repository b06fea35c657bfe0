package io.budgetlens.lake.engine.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Splits a CSV file into records by RFC 4180, one byte at a time and without keeping any of it:
 * where each record begins and ends, on which line, and what is wrong with it.
 *
 * <p>A record with broken quoting costs its first line only; the scan goes on with the line after,
 * so that one stray quote does not swallow the rest of the file.
 */
final class CsvScanner {
  /** The longest record, in bytes. DuckDB's own reader takes up to two million. */
  static final int LONGEST = 1 << 20;

  private final ByteWindow bytes;
  private long line = 1;

  private long start;
  private long firstLine;
  private long bodyEnd;
  private int fields;
  private @Nullable CsvFault fault;

  CsvScanner(FileChannel channel, int window) throws IOException {
    this.bytes = new ByteWindow(channel, window);
    skipByteOrderMark();
  }

  private void skipByteOrderMark() throws IOException {
    boolean marked = bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF;
    if (!marked) {
      bytes.seek(0);
    }
  }

  /** Steps to the next record or blank line; false at the end of the file. */
  boolean next() throws IOException {
    start = bytes.offset();
    firstLine = line;
    fields = 1;
    fault = null;
    if (bytes.peek() == ByteWindow.END) {
      return false;
    }
    boolean more = true;
    while (more) {
      more = field();
    }
    if (fault == CsvFault.BROKEN_QUOTING || fault == CsvFault.TOO_LONG) {
      giveUpFirstLine();
    }
    return true;
  }

  long start() {
    return start;
  }

  /** Where the record's text ends, before its line break. */
  long end() {
    return bodyEnd;
  }

  long line() {
    return firstLine;
  }

  int fields() {
    return fields;
  }

  boolean isBlank() {
    return bodyEnd == start;
  }

  /** What is wrong with the record itself; the number of its columns is the caller's matter. */
  @Nullable CsvFault fault() {
    return fault;
  }

  /** Reads one field and what ends it; true when another field follows. */
  private boolean field() throws IOException {
    int next = bytes.peek() == '"' ? quoted() : plain();
    if (next == ',') {
      fields++;
      return fault == null || fault == CsvFault.INVALID_UTF8;
    }
    return false;
  }

  private int plain() throws IOException {
    while (true) {
      int b = bytes.read();
      if (b == ',') {
        return b;
      }
      if (b == '\n' || b == '\r' || b == ByteWindow.END) {
        return endOfRecord(b);
      }
      if (b == '"') {
        return broken(CsvFault.BROKEN_QUOTING);
      }
      if ((b >= 0x80 || b == 0) && !Utf8.skipRest(bytes, b)) {
        fault = CsvFault.INVALID_UTF8;
      }
    }
  }

  private int quoted() throws IOException {
    bytes.skip();
    while (true) {
      int b = bytes.read();
      if (b == '"') {
        if (bytes.peek() != '"') {
          return afterQuote();
        }
        bytes.skip();
      } else if (b == '\n' || b == '\r') {
        innerBreak(b);
      } else if (b == ByteWindow.END) {
        return broken(CsvFault.BROKEN_QUOTING);
      } else if ((b >= 0x80 || b == 0) && !Utf8.skipRest(bytes, b)) {
        fault = CsvFault.INVALID_UTF8;
      }
      if (bytes.offset() - start > LONGEST) {
        return broken(CsvFault.TOO_LONG);
      }
    }
  }

  private int afterQuote() throws IOException {
    int b = bytes.read();
    if (b == ',') {
      return b;
    }
    return b == '\n' || b == '\r' || b == ByteWindow.END
        ? endOfRecord(b)
        : broken(CsvFault.BROKEN_QUOTING);
  }

  private int endOfRecord(int b) throws IOException {
    bodyEnd = b == ByteWindow.END ? bytes.offset() : bytes.offset() - 1;
    if (b != ByteWindow.END) {
      skipRestOfBreak(b);
      line++;
    }
    if (bodyEnd - start > LONGEST && fault == null) {
      fault = CsvFault.TOO_LONG;
    }
    return ByteWindow.END;
  }

  private void skipRestOfBreak(int b) throws IOException {
    if (b == '\r' && bytes.peek() == '\n') {
      bytes.skip();
    }
  }

  private void innerBreak(int b) throws IOException {
    skipRestOfBreak(b);
    line++;
  }

  private int broken(CsvFault what) {
    fault = what;
    return ByteWindow.END;
  }

  /** Goes back to the end of the record's first line. */
  private void giveUpFirstLine() throws IOException {
    bytes.seek(start);
    line = firstLine;
    int b = bytes.read();
    while (b != '\n' && b != '\r' && b != ByteWindow.END) {
      b = bytes.read();
    }
    bodyEnd = b == ByteWindow.END ? bytes.offset() : bytes.offset() - 1;
    skipRestOfBreak(b);
    line++;
  }
}
