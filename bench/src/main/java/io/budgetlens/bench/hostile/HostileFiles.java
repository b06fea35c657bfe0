package io.budgetlens.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All files that were made to do harm. */
public final class HostileFiles {
  private HostileFiles() {}

  /** Some of the files, made when they are asked for: they are too large to hold them all. */
  interface Kind {
    List<HostileFile> all() throws IOException;
  }

  private static final List<Kind> KINDS =
      List.of(Packages::all, Pages::all, Prints::all, Loops::all, Containers::all, Traps::all);

  /** Writes them into a folder, and beside them links that lead astray and names that do. */
  public static List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Kind kind : KINDS) {
      for (HostileFile file : kind.all()) {
        Path path = folder.resolve(file.name());
        file.content().write(path);
        written.add(path);
      }
    }
    Files.writeString(folder.resolve("a\nb\u001b[2J.txt"), "支出1万元");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("passwords.txt"), Path.of("/etc/passwd"));
    return written;
  }
}
