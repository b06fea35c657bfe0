package io.budgetlens.lake.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/** Reads and writes {@code lake:///…} where the lake lies now. Never sent to another process. */
@SuppressWarnings("serial")
final class LakeIo implements FileIO {
  private static final long serialVersionUID = 1L;

  private final LakeFolder folder;
  private final Checkpoint checkpoint;

  LakeIo(LakeFolder folder, Checkpoint checkpoint) {
    this.folder = folder;
    this.checkpoint = checkpoint;
  }

  @Override
  public InputFile newInputFile(String location) {
    return new Input(location, folder.resolve(location));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return new Output(location);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(folder.resolve(location));
    } catch (IOException e) {
      throw new UncheckedIOException(location + " cannot be removed", e);
    }
  }

  private record Input(String location, Path path) implements InputFile {
    @Override
    public long getLength() {
      try {
        return Files.size(path);
      } catch (IOException e) {
        throw new NotFoundException(e, "%s is missing in the lake", location);
      }
    }

    @Override
    public SeekableInputStream newStream() {
      try {
        return new Reading(path);
      } catch (IOException e) {
        throw new NotFoundException(e, "%s is missing in the lake", location);
      }
    }

    @Override
    public boolean exists() {
      return Files.exists(path);
    }
  }

  private final class Output implements OutputFile {
    private final String location;

    Output(String location) {
      this.location = location;
    }

    @Override
    public PositionOutputStream create() {
      if (Files.exists(folder.resolve(location))) {
        throw new AlreadyExistsException("%s is already in the lake", location);
      }
      return createOrOverwrite();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      try {
        Path target = folder.resolve(location);
        Path aside = target.resolveSibling(target.getFileName() + ".tmp");
        return new Writing(location, new DurableFile(aside, target));
      } catch (IOException e) {
        throw new RuntimeIOException(e, "%s cannot be written", location);
      }
    }

    @Override
    public String location() {
      return location;
    }

    @Override
    public InputFile toInputFile() {
      return newInputFile(location);
    }
  }

  private final class Writing extends PositionOutputStream {
    private final String location;
    private final DurableFile file;
    private boolean closed;

    Writing(String location, DurableFile file) {
      this.location = location;
      this.file = file;
    }

    @Override
    public long getPos() {
      return file.position();
    }

    @Override
    public void write(int b) throws IOException {
      file.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      file.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      file.flush();
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        file.close();
        checkpoint.reached("file " + location);
      }
    }
  }

  private static final class Reading extends SeekableInputStream {
    private final java.io.RandomAccessFile file;

    Reading(Path path) throws IOException {
      this.file = new java.io.RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public long getPos() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      return file.read(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
