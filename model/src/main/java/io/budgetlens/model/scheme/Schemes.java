package io.budgetlens.model.scheme;

import io.budgetlens.model.registry.BadRegistryFile;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The registry of score schemes: those that come with the product and a bureau's own. */
public final class Schemes {
  private static final List<String> BUILT_IN =
      List.of(
          "project_self_evaluation_2020",
          "project_self_evaluation_2021_cost",
          "beijing_department_overall",
          "hubei_project_self_evaluation",
          "sichuan_department_overall_2017",
          "sichuan_project_self_evaluation");

  private static final Schemes COME_WITH_IT = load();

  private final Map<String, Scheme> byId;

  private Schemes(Map<String, Scheme> byId) {
    this.byId = byId;
  }

  /** The schemes that come with the product. */
  public static Schemes builtIn() {
    return COME_WITH_IT;
  }

  private static Schemes load() {
    Map<String, Scheme> schemes = new LinkedHashMap<>();
    for (String id : BUILT_IN) {
      add(schemes, id + ".yaml", SchemeFile.read(id + ".yaml", resource(id + ".yaml")));
    }
    return new Schemes(schemes);
  }

  /**
   * These schemes and the {@code *.yaml} files of a bureau's folder.
   *
   * @throws BadRegistryFile where a file has an unknown key, weights that do not add up to 100, or
   *     an id that is taken
   */
  public Schemes with(Path folder) {
    Map<String, Scheme> schemes = new LinkedHashMap<>(byId);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        add(schemes, file.toString(), SchemeFile.read(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the schemes in " + folder + " cannot be read", e);
    }
    return new Schemes(schemes);
  }

  public List<Scheme> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Scheme> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The schemes whose dimensions are exactly these. */
  public List<Scheme> withDimensions(Set<String> dimensions) {
    return all().stream().filter(s -> s.dimensionIds().equals(dimensions)).toList();
  }

  private static void add(Map<String, Scheme> schemes, String file, Scheme scheme) {
    if (schemes.putIfAbsent(scheme.id(), scheme) != null) {
      throw new BadRegistryFile(
          file,
          "id",
          new Words(
              "“" + scheme.id() + "”已被占用，请换一个",
              "'" + scheme.id() + "' is taken by another scheme; choose a new one"));
    }
  }

  private static String resource(String name) {
    try (InputStream in = Schemes.class.getResourceAsStream("/schemes/" + name)) {
      if (in == null) {
        throw new IllegalStateException("schemes/" + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("schemes/" + name + " cannot be read", e);
    }
  }
}
