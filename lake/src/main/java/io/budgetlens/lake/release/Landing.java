package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Holder;
import io.budgetlens.model.code.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The bytes of every document, unchanged, under the name of their SHA-256. Landing the same bytes
 * again changes nothing.
 */
public final class Landing {
  private final Path folder;
  private final Checkpoint checkpoint;

  Landing(Path folder, Checkpoint checkpoint) {
    this.folder = folder;
    this.checkpoint = checkpoint;
  }

  public DocumentId land(byte[] bytes) {
    DocumentId id = DocumentId.of(bytes);
    return has(id) ? id : land(new ByteArrayInputStream(bytes), "the bytes of " + id.value());
  }

  /** Reads the file once, whatever its size. */
  public DocumentId land(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return land(in, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private DocumentId land(InputStream in, String what) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Path aside = Files.createDirectories(incoming()).resolve(nameAside());
      try (DigestInputStream from = new DigestInputStream(in, digest)) {
        Files.copy(from, aside);
      }
      return settle(aside, new DocumentId(HexFormat.of().formatHex(digest.digest())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(what + " cannot be landed", e);
    }
  }

  private DocumentId settle(Path aside, DocumentId id) throws IOException {
    if (has(id)) {
      Files.delete(aside);
      return id;
    }
    DurableFile.force(aside);
    checkpoint.reached("file " + aside.getFileName());
    DurableFile.settle(aside, path(id));
    checkpoint.reached("file " + id.value());
    return id;
  }

  public boolean has(DocumentId id) {
    return Files.exists(path(id));
  }

  /** All of a landed document's bytes. */
  public byte[] bytes(DocumentId id) {
    try {
      return Files.readAllBytes(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException("the landed document " + id.value() + " cannot be read", e);
    }
  }

  public Path path(DocumentId id) {
    return folder.resolve(id.value().substring(0, 2)).resolve(id.value());
  }

  /** Where bytes stay until all of them have arrived. */
  private Path incoming() {
    return folder.resolve("incoming");
  }

  private static String nameAside() {
    Holder self = Holder.thisProcess();
    return self + "~" + self.began().toEpochMilli() + "~" + UUID.randomUUID();
  }

  /** Removes what processes that died did not finish landing. */
  void sweep() {
    if (!Files.exists(incoming())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming())) {
      for (Path file : files) {
        String[] parts = file.getFileName().toString().split("~");
        if (Holder.parse(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1]))).isDead()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(incoming() + " cannot be swept", e);
    }
  }
}
