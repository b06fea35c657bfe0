package io.budgetlens.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over a file's bytes: whether they are UTF-8.
 *
 * @param bytes the file's length
 * @param characters well-formed characters of more than one byte
 * @param errors bytes that belong to no well-formed character
 * @param binary whether the file holds a zero byte or begins with a UTF-16 mark
 */
record Utf8Scan(long bytes, long characters, long errors, boolean binary) {

  static Utf8Scan of(Path path) throws IOException {
    Scanner scanner = new Scanner();
    byte[] buffer = new byte[1 << 17];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        scanner.take(buffer, n);
      }
    }
    return scanner.result();
  }

  /** Keeps its place within a character across buffers. */
  private static final class Scanner {
    private long bytes;
    private long characters;
    private long errors;
    private boolean binary;
    private int missing;
    private int pending;

    /** What the next byte of a character may be: not all that look like one make a character. */
    private int lowest;

    private int highest;

    void take(byte[] buffer, int length) {
      if (bytes == 0 && length >= 2) {
        int mark = (buffer[0] & 0xff) << 8 | buffer[1] & 0xff;
        binary = mark == 0xfeff || mark == 0xfffe;
      }
      bytes += length;
      for (int i = 0; i < length; i++) {
        byte b = buffer[i];
        if (b > 0 && missing == 0) {
          continue;
        }
        next(b & 0xff);
      }
    }

    private void next(int b) {
      if (missing > 0 && b >= lowest && b <= highest) {
        lowest = 0x80;
        highest = 0xbf;
        pending++;
        if (--missing == 0) {
          characters++;
        }
        return;
      }
      if (missing > 0) {
        errors += pending;
        missing = 0;
      }
      pending = 1;
      if (b == 0) {
        binary = true;
      } else if (b >= 0xc2 && b < 0xf5) {
        missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
      } else if (b >= 0x80) {
        errors++;
      }
    }

    Utf8Scan result() {
      return new Utf8Scan(bytes, characters, errors + (missing > 0 ? pending : 0), binary);
    }
  }
}
