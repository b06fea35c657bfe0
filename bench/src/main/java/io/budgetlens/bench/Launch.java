package io.budgetlens.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the sides' Java machines are started: the reference as it is, the product as its command
 * starts it, with the command's options, the engine's library unpacked and its classes archived.
 */
final class Launch {
  private static final Path OPTIONS = Path.of("cli/src/main/launch/java.options");
  private static final Path LIBRARY = Path.of("cli/target/app/native/duckdb-native.jar");

  private List<String> archive = List.of();

  /** Lets the next start of the product make the archive of its classes. */
  void archive() throws IOException {
    Path file = Files.createTempDirectory("budgetlens-bench").resolve("classes.jsa");
    file.toFile().deleteOnExit();
    archive = List.of("-XX:ArchiveClassesAtExit=" + file);
  }

  /** Lets further starts use what {@link #archive} made. */
  void archived() {
    archive = List.of(archive.get(0).replace("ArchiveClassesAtExit", "SharedArchiveFile"));
  }

  /**
   * @throws IllegalStateException where the command's options are not below the working folder
   */
  List<String> options(Side side) {
    if (side == Side.REFERENCE) {
      return List.of();
    }
    if (!Files.exists(OPTIONS)) {
      throw new IllegalStateException(OPTIONS + " is missing: begin at the project's root");
    }
    List<String> options = new ArrayList<>(archive);
    options.add("@" + OPTIONS);
    return options;
  }

  String classPath(Side side) {
    String jars = System.getProperty("java.class.path");
    return side == Side.PRODUCT && Files.exists(LIBRARY)
        ? LIBRARY + File.pathSeparator + jars
        : jars;
  }
}
