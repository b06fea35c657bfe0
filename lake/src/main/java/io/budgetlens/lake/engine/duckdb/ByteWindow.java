package io.budgetlens.lake.engine.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file's bytes one after the other, through a window that can be set back. */
final class ByteWindow {
  static final int END = -1;

  private final FileChannel channel;
  private final byte[] bytes;
  private long start;
  private int at;
  private int limit;

  ByteWindow(FileChannel channel, int size) {
    this.channel = channel;
    this.bytes = new byte[size];
  }

  /** The next byte, or {@link #END}; stays where it is. */
  int peek() throws IOException {
    return at < limit || fill() ? bytes[at] & 0xff : END;
  }

  /** The next byte, or {@link #END}; steps over it. */
  int read() throws IOException {
    return at < limit || fill() ? bytes[at++] & 0xff : END;
  }

  /** Steps over the byte that was peeked. */
  void skip() {
    at++;
  }

  long offset() {
    return start + at;
  }

  void seek(long offset) {
    if (offset >= start && offset <= start + limit) {
      at = (int) (offset - start);
    } else {
      start = offset;
      at = 0;
      limit = 0;
    }
  }

  private boolean fill() throws IOException {
    start += at;
    at = 0;
    limit = Math.max(channel.read(ByteBuffer.wrap(bytes), start), 0);
    return limit > 0;
  }
}
