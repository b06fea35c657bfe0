package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive in memory, read by its directory. Parts are unpacked as they are read, within
 * limits, and compared with their checksums at their end.
 */
final class ZipArchive {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int COMMENT_BYTES = 0xffff;

  private record Part(
      String name, int method, boolean encrypted, long crc, long packed, long size, long offset) {}

  private final ByteBuffer bytes;
  private final Refusal refusal;
  private final Map<String, Part> parts = new HashMap<>();

  private ZipArchive(byte[] bytes, Refusal refusal) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.refusal = refusal;
  }

  static ZipArchive open(byte[] bytes, Refusal refusal) {
    ZipArchive archive = new ZipArchive(bytes, refusal);
    try {
      archive.readDirectory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw refusal.damaged(new Words("压缩包目录不完整", "the archive's directory is incomplete"));
    }
    return archive;
  }

  /** Whether a part's name, or its beginning, stands anywhere in the archive, whole or damaged. */
  static boolean mentions(byte[] bytes, String name) {
    return Bytes.find(bytes, name.getBytes(StandardCharsets.US_ASCII), LOCAL_BYTES) >= 0;
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Whether any part stands in a folder of the archive. */
  boolean hasUnder(String folder) {
    return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
  }

  private void readDirectory() {
    byte[] end = {'P', 'K', 5, 6};
    byte[] all = bytes.array();
    int at = Bytes.findLast(all, end, all.length - END_BYTES - COMMENT_BYTES);
    if (at < 0 || at + END_BYTES > all.length) {
      throw refusal.damaged(
          new Words(
              "压缩包没有结尾目录，文件不完整（共 " + all.length + " 字节）",
              "the archive's directory is missing, the file is cut off after "
                  + all.length
                  + " bytes"));
    }
    int count = bytes.getShort(at + 10) & 0xffff;
    if (count > Limits.ZIP_ENTRIES) {
      throw refusal.tooLarge(
          new Words("压缩包内有 " + count + " 个部分", "the archive has " + count + " parts"));
    }
    int entry = bytes.getInt(at + 16);
    for (int i = 0; i < count; i++) {
      entry = readEntry(entry);
    }
  }

  private int readEntry(int at) {
    if (bytes.getInt(at) != ENTRY) {
      throw new IllegalArgumentException("no entry at " + at);
    }
    int nameBytes = bytes.getShort(at + 28) & 0xffff;
    int extraBytes = bytes.getShort(at + 30) & 0xffff;
    String name = new String(bytes.array(), at + ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
    Part part =
        new Part(
            name,
            bytes.getShort(at + 10),
            (bytes.getShort(at + 8) & 1) != 0,
            Integer.toUnsignedLong(bytes.getInt(at + 16)),
            Integer.toUnsignedLong(bytes.getInt(at + 20)),
            Integer.toUnsignedLong(bytes.getInt(at + 24)),
            Integer.toUnsignedLong(bytes.getInt(at + 42)));
    parts.putIfAbsent(name, widen(part, at + ENTRY_BYTES + nameBytes, extraBytes));
    return at + ENTRY_BYTES + nameBytes + extraBytes + (bytes.getShort(at + 32) & 0xffff);
  }

  /** Some writers put sizes into the zip64 extra field even where they are small. */
  private Part widen(Part part, int extra, int extraBytes) {
    long all = 0xffffffffL;
    for (int at = extra;
        at + 4 <= extra + extraBytes;
        at += 4 + (bytes.getShort(at + 2) & 0xffff)) {
      if (bytes.getShort(at) == 1) {
        int next = at + 4;
        long size = part.size() == all ? bytes.getLong(next) : part.size();
        next += part.size() == all ? 8 : 0;
        long packed = part.packed() == all ? bytes.getLong(next) : part.packed();
        next += part.packed() == all ? 8 : 0;
        long offset = part.offset() == all ? bytes.getLong(next) : part.offset();
        return new Part(
            part.name(), part.method(), part.encrypted(), part.crc(), packed, size, offset);
      }
    }
    return part;
  }

  /** The unpacked bytes of a part, or null where the archive has none of that name. */
  @Nullable InputStream open(String name) {
    Part part = parts.get(name);
    if (part == null) {
      return null;
    }
    if (part.encrypted()) {
      throw refusal.encrypted("zip");
    }
    try {
      return new Unpacked(packed(part), part);
    } catch (IndexOutOfBoundsException e) {
      throw damaged(part);
    }
  }

  private InputStream packed(Part part) {
    int at = (int) Math.min(part.offset(), Integer.MAX_VALUE - LOCAL_BYTES);
    if (bytes.getInt(at) != LOCAL) {
      throw damaged(part);
    }
    int start =
        at + LOCAL_BYTES + (bytes.getShort(at + 26) & 0xffff) + (bytes.getShort(at + 28) & 0xffff);
    if (part.packed() < 0 || start + part.packed() > bytes.limit()) {
      throw damaged(part);
    }
    InputStream raw = new ByteArrayInputStream(bytes.array(), start, (int) part.packed());
    return switch (part.method()) {
      case 0 -> raw;
      case 8 -> new Inflated(raw);
      default ->
          throw refusal.damaged(
              new Words(
                  part.name() + " 用了未知的压缩方法 " + part.method(),
                  part.name() + " uses the unknown compression method " + part.method()));
    };
  }

  private UnreadableDocument damaged(Part part) {
    return refusal.damaged(
        new Words("其中的 " + part.name() + " 不完整", "its part " + part.name() + " is incomplete"));
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

  /** Counts and checks what is unpacked; only at its end does a part show whether it is whole. */
  private final class Unpacked extends FilterInputStream {
    private final Part part;
    private final CRC32 crc = new CRC32();
    private long count;
    private boolean done;

    Unpacked(InputStream in, Part part) {
      super(in);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = done ? -1 : in.read(to, offset, length);
      if (read < 0) {
        checkWhole();
        return read;
      }
      crc.update(to, offset, read);
      count += read;
      checkSize();
      return read;
    }

    /** Reads what its reader left, so that damage behind it does not go unseen. */
    @Override
    public void close() throws IOException {
      byte[] rest = new byte[8192];
      while (!done && read(rest) >= 0) {}
      in.close();
    }

    private void checkWhole() {
      boolean first = !done;
      done = true;
      if (first && (crc.getValue() != part.crc() || count != part.size())) {
        throw damaged(part);
      }
    }

    private void checkSize() {
      if (count > Limits.UNPACKED_BYTES
          || count > Limits.UNPACKED_FREELY && count > part.packed() * Limits.UNPACKED_TIMES) {
        done = true;
        throw refusal.tooLarge(
            new Words(
                part.name() + " 解压后超过 " + count + " 字节（压缩后 " + part.packed() + "）",
                part.name() + " unpacks to over " + count + " bytes from " + part.packed()));
      }
    }
  }
}
