package io.budgetlens.ingest.layout;

import io.budgetlens.model.registry.BadRegistryFile;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The registry of layouts: those that come with the product and a bureau's own.
 *
 * @param own a bureau's own, which are tried before anything else
 * @param builtIn tried on files that are no canonical files
 */
public record Layouts(List<Layout> own, List<Layout> builtIn) {
  private static final List<String> BUILT_IN = List.of("athens_budget_lines");

  public Layouts {
    own = List.copyOf(own);
    builtIn = List.copyOf(builtIn);
  }

  /** The layouts that come with the product. */
  public static Layouts standard() {
    List<Layout> all = new ArrayList<>();
    for (String id : BUILT_IN) {
      all.add(LayoutFile.read("layouts/" + id + ".yaml", resource(id + ".yaml")));
    }
    return new Layouts(List.of(), all);
  }

  /**
   * These layouts and a bureau's own: a file, or all {@code *.yaml} of a folder.
   *
   * @throws BadRegistryFile where a file cannot be understood, or two have the same id
   */
  public Layouts with(Path fileOrFolder) {
    Map<String, Layout> all = new LinkedHashMap<>();
    own.forEach(l -> all.put(l.id(), l));
    for (Path file : files(fileOrFolder)) {
      Layout layout = LayoutFile.read(file.toString(), text(file));
      if (all.putIfAbsent(layout.id(), layout) != null) {
        throw new BadRegistryFile(
            file.toString(),
            "id",
            new Words(
                "“" + layout.id() + "”已被占用，请换一个",
                "'" + layout.id() + "' is taken by another layout; choose a new one"));
      }
    }
    return new Layouts(List.copyOf(all.values()), builtIn);
  }

  /** A layout as it was kept beside what it read. */
  static Layout kept(String yaml) {
    return LayoutFile.read("a layout of an earlier run", yaml);
  }

  private static List<Path> files(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.list(fileOrFolder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the layouts in " + fileOrFolder + " cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new BadRegistryFile(
          file.toString(), "", new Words("没有这个文件，请检查路径", "is not there; check the path"));
    } catch (CharacterCodingException e) {
      throw new BadRegistryFile(
          file.toString(),
          "",
          new Words("不是 UTF-8 文本，请另存为 UTF-8", "is no UTF-8 text; save it as UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Layouts.class.getResourceAsStream("layouts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("layouts/" + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("layouts/" + name + " cannot be read", e);
    }
  }
}
