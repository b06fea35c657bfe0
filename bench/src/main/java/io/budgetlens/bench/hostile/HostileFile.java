package io.budgetlens.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file made to do harm.
 *
 * @param name a file's name; its ending tells nothing to the readers
 */
record HostileFile(String name, Content content) {
  /** What writes the file; large ones are written piece by piece. */
  interface Content {
    void write(Path file) throws IOException;
  }

  static HostileFile of(String name, byte[] bytes) {
    return new HostileFile(name, file -> Files.write(file, bytes));
  }

  static HostileFile of(String name, String text) {
    return new HostileFile(name, file -> Files.write(file, text.getBytes(StandardCharsets.UTF_8)));
  }
}
