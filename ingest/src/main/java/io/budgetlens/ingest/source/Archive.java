package io.budgetlens.ingest.source;

import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The members of a zip archive, one after the other: each is unpacked into a folder for temporary
 * files and deleted when the next is asked for. Archives within are opened, too, to a small depth.
 * A member that cannot be unpacked is refused by its name and keeps no other out.
 */
public final class Archive implements Iterator<Found>, AutoCloseable {
  /** Archives within archives; one that holds itself has no end. */
  private static final int MOST_DEPTH = 3;

  private static final int MOST_MEMBERS = 200_000;

  /** Members refused; what is refused so often was made to do harm, and the rest is left. */
  private static final int MOST_REFUSED = 5_000;

  /** Members that need not be in memory whole. */
  private static final long STREAMED_BYTES = 4L << 30;

  private static final long TOTAL_BYTES = 16L << 30;

  /** Up to this a member may grow as it likes, and all of them together. */
  private static final long FREELY = 4L << 20;

  private static final long ALL_FREELY = 64L << 20;

  /** How many times its packed size a member may grow beyond that, and all of them together. */
  private static final int MOST_TIMES = 300;

  private static final int ALL_TIMES = 100;

  /** An archive that is being gone through. */
  private record Open(
      ZipDirectory directory,
      Iterator<ZipEntry> rest,
      Set<String> names,
      String origin,
      @Nullable Path unpacked,
      int membersBefore) {}

  private final Path scratch;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Path handedOut;
  private @Nullable Found next;
  private long packed;
  private long unpacked;
  private int members;
  private int refused;

  private Archive(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Whether a file is a zip archive of files, told by its bytes: documents of Office and others are
   * zip archives too, and one document.
   */
  public static boolean isArchive(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      boolean zip =
          head.length == 4
              && head[0] == 'P'
              && head[1] == 'K'
              && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
      return zip && holdsFiles(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static boolean holdsFiles(Path file) throws IOException {
    try (ZipDirectory directory = ZipDirectory.open(file)) {
      return directory.entries().stream().noneMatch(e -> ZipNames.isOfPackage(e.name()));
    } catch (ZipDirectory.TooMany e) {
      return true;
    } catch (ZipException e) {
      return false;
    }
  }

  /**
   * Opens an archive.
   *
   * @param scratch a folder that exists, for one member at a time
   * @throws UnreadableDocument where it has too many members
   */
  public static Archive open(SourceFile file, Path scratch) {
    Archive archive = new Archive(scratch);
    archive.enter(file.path(), file.origin(), null);
    return archive;
  }

  private void enter(Path file, String origin, @Nullable Path unpackedFile) {
    ArchiveRefusal refusal = new ArchiveRefusal(origin);
    try {
      ZipDirectory directory = ZipDirectory.open(file);
      Iterator<ZipEntry> entries = directory.entries().iterator();
      open.push(new Open(directory, entries, new HashSet<>(), origin, unpackedFile, members));
    } catch (ZipDirectory.TooMany e) {
      throw refusal.tooLarge(
          "压缩包里的文件多于 " + ZipDirectory.MOST_ENTRIES + " 个",
          "it has more than " + ZipDirectory.MOST_ENTRIES + " members");
    } catch (ZipException e) {
      throw refusal.damaged("压缩包目录不完整", "its directory is incomplete");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      Open inner = open.element();
      if (inner.rest().hasNext()) {
        next = take(inner, inner.rest().next());
      } else {
        leave();
        next = members == inner.membersBefore() ? empty(inner) : null;
      }
    }
    return next != null;
  }

  /** The next member; the file of the one before is gone then. */
  @Override
  public Found next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  private static Found empty(Open archive) {
    String origin = archive.origin();
    return new Found.Refused(origin, new ArchiveRefusal(origin).empty());
  }

  private @Nullable Found take(Open in, ZipEntry entry) {
    dropHandedOut();
    if (entry.isFolder() || !SourceFiles.isWanted(entry.name())) {
      return null;
    }
    String origin = in.origin() + "!/" + ZipNames.shown(entry.name());
    Path file = scratch.resolve("member-" + open.size());
    try {
      check(entry, in, new ArchiveRefusal(origin));
      unpack(in.directory(), entry, file, new ArchiveRefusal(origin));
      if (isArchive(file)) {
        enterInner(file, origin);
        return null;
      }
      handedOut = file;
      return new Found.Whole(new SourceFile(origin, file));
    } catch (UnreadableDocument e) {
      delete(file);
      return ++refused < MOST_REFUSED ? new Found.Refused(origin, e) : giveUp();
    }
  }

  private Found giveUp() {
    String origin = open.getLast().origin();
    while (!open.isEmpty()) {
      leave();
    }
    return new Found.Refused(
        origin,
        new ArchiveRefusal(origin)
            .tooLarge(
                MOST_REFUSED + " 个文件读不了，其余的没有再看",
                MOST_REFUSED + " files in it were refused; the rest was not looked at"));
  }

  private void enterInner(Path file, String origin) {
    if (open.size() >= MOST_DEPTH) {
      throw new ArchiveRefusal(origin)
          .tooLarge("压缩包套压缩包超过 " + MOST_DEPTH + " 层", "archives nest deeper than " + MOST_DEPTH);
    }
    enter(file, origin, file);
  }

  private void check(ZipEntry entry, Open in, ArchiveRefusal refusal) {
    if (++members > MOST_MEMBERS) {
      throw refusal.tooLarge(
          "连同内层压缩包，文件多于 " + MOST_MEMBERS + " 个",
          "with archives within there are more than " + MOST_MEMBERS + " files");
    }
    if (ZipNames.isUnsafe(entry.name())) {
      throw refusal.unsafeName();
    }
    if (!in.names().add(entry.name())) {
      throw refusal.duplicate();
    }
    if (entry.link()) {
      throw refusal.link();
    }
    if (entry.encrypted()) {
      throw refusal.encrypted();
    }
    if (entry.overlaps()) {
      throw refusal.overlap();
    }
    if (entry.method() != 0 && entry.method() != 8) {
      throw refusal.method(entry.method());
    }
  }

  private void unpack(ZipDirectory from, ZipEntry entry, Path to, ArchiveRefusal refusal) {
    packed += Math.max(0, entry.packed());
    CRC32 crc = new CRC32();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to);
        InputStream in = opened(from, entry, refusal)) {
      Growth growth = new Growth(entry, refusal);
      byte[] buffer = new byte[1 << 16];
      for (int read = read(in, buffer, refusal); read >= 0; read = read(in, buffer, refusal)) {
        if (size == 0) {
          growth.begins(buffer, read);
        }
        size += read;
        growth.check(size, read);
        crc.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary file " + to + " cannot be written", e);
    }
    if (size != entry.size() || crc.getValue() != entry.crc()) {
      throw refusal.damaged(
          "解压后与校验和不符（应有 " + entry.size() + " 字节，得到 " + size + "）",
          "unpacked it does not match its checksum (" + size + " of " + entry.size() + " bytes)");
    }
  }

  private static InputStream opened(ZipDirectory from, ZipEntry entry, ArchiveRefusal refusal) {
    try {
      return from.open(entry);
    } catch (IOException e) {
      throw refusal.damaged("在压缩包里找不到它的内容", "its bytes are not where the directory says");
    }
  }

  private static int read(InputStream in, byte[] buffer, ArchiveRefusal refusal) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw refusal.damaged("解压到一半读不下去", "it cannot be unpacked to its end");
    }
  }

  /** Keeps a member, and all of them together, from growing without bounds. */
  private final class Growth {
    private final ZipEntry entry;
    private final ArchiveRefusal refusal;
    private long most;

    Growth(ZipEntry entry, ArchiveRefusal refusal) {
      this.entry = entry;
      this.refusal = refusal;
      this.most = DocumentReaders.MOST_BYTES;
    }

    /** Archives are gone through by members, and text may be records, read by lines. */
    void begins(byte[] buffer, int length) {
      boolean zip = length >= 2 && buffer[0] == 'P' && buffer[1] == 'K';
      boolean text = true;
      for (int i = 0; i < length; i++) {
        text &= buffer[i] != 0;
      }
      if (zip || text) {
        most = STREAMED_BYTES;
      }
    }

    void check(long size, int more) {
      unpacked += more;
      if (size > most || size > FREELY && size > entry.packed() * MOST_TIMES) {
        throw refusal.tooLarge(
            "解压后超过 " + size + " 字节（压缩后 " + entry.packed() + "）",
            "it unpacks to over " + size + " bytes from " + entry.packed());
      }
      if (unpacked > TOTAL_BYTES || unpacked > ALL_FREELY && unpacked > packed * ALL_TIMES) {
        throw refusal.tooLarge(
            "到它为止压缩包已解出 " + unpacked + " 字节（压缩后 " + packed + "）",
            "up to it the archive unpacks to " + unpacked + " bytes from " + packed);
      }
    }
  }

  private void leave() {
    Open done = open.pop();
    try {
      done.directory().close();
    } catch (IOException e) {
      throw new UncheckedIOException("an archive cannot be closed", e);
    }
    if (done.unpacked() != null) {
      delete(done.unpacked());
    }
  }

  private void dropHandedOut() {
    if (handedOut != null) {
      delete(handedOut);
      handedOut = null;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary file " + file + " cannot be deleted", e);
    }
  }

  @Override
  public void close() {
    dropHandedOut();
    while (!open.isEmpty()) {
      leave();
    }
  }
}
