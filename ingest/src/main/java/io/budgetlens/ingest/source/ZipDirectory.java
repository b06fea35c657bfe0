package io.budgetlens.ingest.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A zip archive on disk: its directory in memory, its members read one at a time. Sizes are told by
 * an archive's writer and are believed of none.
 */
final class ZipDirectory implements Closeable {
  private static final int LOCAL = 0x04034b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int WIDE_END = 0x06064b50;
  private static final int WIDE_LOCATOR = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int COMMENT_BYTES = 0xffff;
  private static final int UTF8_FLAG = 1 << 11;
  private static final int UNIX = 3;
  private static final int LINK = 0xa000;
  private static final long ALL = 0xffffffffL;
  static final int MOST_ENTRIES = 100_000;
  static final int MOST_BYTES = 32 << 20;

  private final FileChannel file;
  private final List<ZipEntry> entries = new ArrayList<>();

  /** What lies before the archive in its file, as in one that unpacks itself. */
  private long before;

  private ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /** The archive has more members than are taken on. */
  static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;

    TooMany(String message) {
      super(message);
    }
  }

  /**
   * @throws ZipException where there is no whole directory
   * @throws TooMany where it is too large
   */
  static ZipDirectory open(Path path) throws IOException {
    ZipDirectory directory = new ZipDirectory(FileChannel.open(path));
    try {
      directory.read();
      return directory;
    } catch (IndexOutOfBoundsException | EOFException | IllegalArgumentException e) {
      directory.close();
      throw new ZipException("the directory is broken");
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  List<ZipEntry> entries() {
    return entries;
  }

  private void read() throws IOException {
    long end = findEnd();
    ByteBuffer tail = bytes(end, END_BYTES);
    long count = tail.getShort(10) & 0xffff;
    long size = Integer.toUnsignedLong(tail.getInt(12));
    long start = Integer.toUnsignedLong(tail.getInt(16));
    long wide = wideEnd(end);
    if (wide >= 0 && (count == 0xffff || size == ALL || start == ALL)) {
      ByteBuffer all = bytes(wide, 56);
      count = all.getLong(32);
      size = all.getLong(40);
      start = all.getLong(48);
      end = wide;
    }
    if (count < 0 || count > MOST_ENTRIES || size > MOST_BYTES) {
      throw new TooMany(count + " members");
    }
    before = Math.max(0, end - size - start);
    readEntries(bytes(before + start, Math.toIntExact(size)), (int) count);
    markOverlaps();
  }

  private long findEnd() throws IOException {
    int length = (int) Math.min(file.size(), END_BYTES + COMMENT_BYTES);
    ByteBuffer tail = bytes(file.size() - length, length);
    for (int at = length - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        return file.size() - length + at;
      }
    }
    throw new ZipException("there is no directory");
  }

  /** Where the end of a directory with wide numbers stands, or -1. */
  private long wideEnd(long end) throws IOException {
    if (end < LOCATOR_BYTES) {
      return -1;
    }
    ByteBuffer locator = bytes(end - LOCATOR_BYTES, LOCATOR_BYTES);
    long at = locator.getInt(0) == WIDE_LOCATOR ? locator.getLong(8) : -1;
    return at >= 0 && at + 56 <= end && bytes(at, 4).getInt(0) == WIDE_END ? at : -1;
  }

  private void readEntries(ByteBuffer directory, int count) throws ZipException {
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (directory.getInt(at) != ENTRY) {
        throw new ZipException("the directory is broken at member " + i);
      }
      int name = directory.getShort(at + 28) & 0xffff;
      int extra = directory.getShort(at + 30) & 0xffff;
      entries.add(entry(directory, at, name, extra));
      at += ENTRY_BYTES + name + extra + (directory.getShort(at + 32) & 0xffff);
    }
  }

  private static ZipEntry entry(ByteBuffer directory, int at, int nameBytes, int extraBytes) {
    int flags = directory.getShort(at + 8);
    byte[] name =
        Arrays.copyOfRange(directory.array(), at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    long[] wide = {
      Integer.toUnsignedLong(directory.getInt(at + 24)),
      Integer.toUnsignedLong(directory.getInt(at + 20)),
      Integer.toUnsignedLong(directory.getInt(at + 42))
    };
    widen(directory, at + ENTRY_BYTES + nameBytes, extraBytes, wide);
    int mode = directory.getInt(at + 38) >>> 16;
    boolean link = directory.get(at + 5) == UNIX && (mode & 0xf000) == LINK;
    return new ZipEntry(
        ZipNames.decode(name, (flags & UTF8_FLAG) != 0),
        directory.getShort(at + 10),
        (flags & 1) != 0,
        link,
        Integer.toUnsignedLong(directory.getInt(at + 16)),
        wide[1],
        wide[0],
        wide[2],
        false);
  }

  /** Size, packed size and offset stand in an extra field where they are large. */
  private static void widen(ByteBuffer directory, int extra, int extraBytes, long[] numbers) {
    int end = extra + extraBytes;
    for (int at = extra; at + 4 <= end; at += 4 + (directory.getShort(at + 2) & 0xffff)) {
      if (directory.getShort(at) == 1) {
        int next = at + 4;
        for (int i = 0; i < numbers.length; i++) {
          if (numbers[i] == ALL && next + 8 <= end) {
            numbers[i] = directory.getLong(next);
            next += 8;
          }
        }
        return;
      }
    }
  }

  /** Members that share bytes are how a small archive unpacks to anything. */
  private void markOverlaps() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).isFolder()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingLong(i -> entries.get(i).offset()));
    for (int i = 1; i < order.size(); i++) {
      ZipEntry one = entries.get(order.get(i - 1));
      ZipEntry two = entries.get(order.get(i));
      if (two.offset() < one.end() || two.offset() == one.offset()) {
        entries.set(order.get(i - 1), one.overlapping());
        entries.set(order.get(i), two.overlapping());
      }
    }
  }

  /** The unpacked bytes of a member that is stored or deflated. */
  InputStream open(ZipEntry entry) throws IOException {
    long at = before + entry.offset();
    ByteBuffer local = bytes(at, LOCAL_BYTES);
    if (local.getInt(0) != LOCAL) {
      throw new ZipException("no member begins at " + at);
    }
    long start = at + LOCAL_BYTES + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    if (entry.packed() < 0 || start + entry.packed() > file.size()) {
      throw new EOFException("the member reaches beyond the end");
    }
    InputStream raw = new Slice(file, start, start + entry.packed());
    return entry.method() == 0 ? raw : new Inflated(raw);
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    if (at < 0 || length < 0 || at + length > file.size()) {
      throw new EOFException("beyond the end of the archive");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("the archive became shorter");
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Gives the decompressor's memory back when closed. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed) {
      super(packed, new Inflater(true), 8192);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** A range of a file. */
  private static final class Slice extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Slice(FileChannel file, long start, long end) {
      this.file = file;
      this.at = start;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int wanted = (int) Math.min(length, end - at);
      if (wanted <= 0) {
        return length == 0 ? 0 : -1;
      }
      int read = file.read(ByteBuffer.wrap(to, offset, wanted), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
