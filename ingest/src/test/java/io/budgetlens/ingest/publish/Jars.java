package io.budgetlens.ingest.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The test's class path with its folders packed: an archive of classes takes no folders. */
final class Jars {
  private Jars() {}

  static String of(Path folder) throws IOException {
    Files.createDirectories(folder);
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> packed = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        packed.add(pack(Path.of(entry), folder.resolve(packed.size() + ".jar")));
      } else if (Files.exists(Path.of(entry))) {
        packed.add(entry);
      }
    }
    return String.join(File.pathSeparator, packed);
  }

  private static String pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar.toString();
  }
}
