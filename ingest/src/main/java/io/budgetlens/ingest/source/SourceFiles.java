package io.budgetlens.ingest.source;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files under the paths a run was given, in an order that does not depend on the machine. */
public final class SourceFiles {
  /** Notes for people, and what machines leave in folders. */
  private static final Set<String> NOTES =
      Set.of("readme", "readme.txt", "thumbs.db", "desktop.ini");

  private SourceFiles() {}

  /**
   * Files as they were given and, under folders, all files by name; hidden files, notes ({@code
   * *.md}, {@code README}) and locks of open documents ({@code ~$…}) are passed over. Archives are
   * files here; {@link Archive} goes through their members.
   *
   * @throws NoSuchInput where a path is no file or folder, or nothing can be read under any of them
   */
  public static List<SourceFile> under(List<Path> inputs) {
    List<SourceFile> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(walk(input));
      } else if (Files.isRegularFile(input)) {
        files.add(new SourceFile(input.getFileName().toString(), input));
      } else {
        throw new NoSuchInput(
            new Words(
                "没有文件或文件夹“" + input + "”，请检查路径。",
                "There is no file or folder " + input + "; check the path."));
      }
    }
    if (files.isEmpty()) {
      throw new NoSuchInput(
          new Words(
              "“" + inputs + "”下没有可以读取的文件。", "There is no file to read under " + inputs + "."));
    }
    return List.copyOf(files);
  }

  private static List<SourceFile> walk(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(p -> new SourceFile(origin(folder, p), p))
          .filter(f -> isWanted(f.origin()))
          .sorted(Comparator.comparing(SourceFile::origin))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
    }
  }

  /** With {@code /} on every machine, as the order depends on it. */
  private static String origin(Path folder, Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .reduce((a, b) -> a + "/" + b)
        .orElse(file.toString());
  }

  /** Also asked of members of archives, whose names may lead anywhere: {@code ..} is wanted. */
  static boolean isWanted(String origin) {
    for (String part : origin.split("/")) {
      if (part.startsWith(".") && !part.equals("..") || part.equals("__MACOSX")) {
        return false;
      }
    }
    String name = origin.substring(origin.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !name.endsWith(".md") && !name.startsWith("~$") && !NOTES.contains(name);
  }
}
