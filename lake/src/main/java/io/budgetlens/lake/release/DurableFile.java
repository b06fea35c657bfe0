package io.budgetlens.lake.release;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is either there with all its bytes on the disk, or not there: written aside, forced,
 * and renamed when it is closed.
 */
final class DurableFile extends OutputStream {
  private final Path aside;
  private final Path target;
  private final FileOutputStream file;
  private final OutputStream out;
  private long position;
  private boolean closed;

  DurableFile(Path aside, Path target) throws IOException {
    this.aside = aside;
    this.target = target;
    Files.createDirectories(aside.toAbsolutePath().getParent());
    this.file = new FileOutputStream(aside.toFile());
    this.out = new BufferedOutputStream(file, 1 << 16);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    position++;
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    position += count;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (file) {
      out.flush();
      file.getFD().sync();
    }
    settle(aside, target);
  }

  /** Gives a file that is on the disk its name, so that the name is on the disk too. */
  static void settle(Path aside, Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(folder);
  }

  /** Windows keeps names by itself and lets no program force a folder. */
  private static void forceFolder(Path folder) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Forces a file another program wrote to the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
