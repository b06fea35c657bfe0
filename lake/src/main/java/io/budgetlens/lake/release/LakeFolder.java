package io.budgetlens.lake.release;

import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a lake. Nothing inside names the folder itself: files are known as {@code
 * lake:///…}, so that the folder can be moved.
 */
record LakeFolder(Path root) {
  private static final String SCHEME = "lake:///";

  LakeFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path catalogue() {
    return root.resolve("catalog.db");
  }

  Path landed() {
    return root.resolve("landed");
  }

  Path staged() {
    return root.resolve("staged");
  }

  static String location(TableContract table) {
    return SCHEME + "tables/" + table.name();
  }

  Path metadata(TableContract table) {
    return resolve(location(table)).resolve("metadata");
  }

  /** A run's data files of a table, apart from every other run's. */
  Path data(TableContract table, String run) {
    return resolve(location(table)).resolve("data").resolve(run);
  }

  Path resolve(String location) {
    if (!location.startsWith(SCHEME)) {
      throw new LakeDamaged("'" + location + "' is no place in a lake");
    }
    return requireInside(root.resolve(location.substring(SCHEME.length())));
  }

  String locationOf(Path file) {
    Path inside = root.relativize(requireInside(file.toAbsolutePath()));
    return SCHEME + inside.toString().replace(inside.getFileSystem().getSeparator(), "/");
  }

  private Path requireInside(Path file) {
    Path normalized = file.normalize();
    if (!normalized.startsWith(root)) {
      throw new LakeDamaged(file + " lies outside the lake in " + root);
    }
    return normalized;
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be removed", e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
