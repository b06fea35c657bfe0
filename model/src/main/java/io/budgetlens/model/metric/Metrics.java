package io.budgetlens.model.metric;

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
import java.util.stream.Stream;

/**
 * The registry of metrics: the product's own, one YAML file each, and those a bureau adds in a
 * folder of its own. Immutable.
 */
public final class Metrics {
  private static final Metrics STANDARD = new Metrics(shipped());

  private final Map<String, Metric> byId;

  private Metrics(Map<String, Metric> byId) {
    this.byId = byId;
  }

  /** The metrics the product ships. */
  public static Metrics standard() {
    return STANDARD;
  }

  /**
   * These metrics and those of the {@code *.yaml} files in a folder, in the order of the files'
   * names.
   *
   * @throws BadMetricFile if a file cannot be used, or names an id that is already taken
   */
  public Metrics with(Path folder) {
    Map<String, Metric> metrics = new LinkedHashMap<>(byId);
    for (Path file : yamlFiles(folder)) {
      try {
        add(metrics, file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read as UTF-8", e);
      }
    }
    return new Metrics(metrics);
  }

  /** In the registry's order, which is the order answers list them in. */
  public List<Metric> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Metric> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the metric folder " + folder + " cannot be read", e);
    }
  }

  private static void add(Map<String, Metric> metrics, String file, String yaml) {
    Metric metric = MetricFile.read(file, yaml);
    if (metrics.containsKey(metric.id())) {
      throw new BadMetricFile(
          file,
          "id",
          new Words(metric.id() + " 已被使用", metric.id() + " is taken by another metric"));
    }
    String base = metric.variantOf();
    if (base != null && !metrics.containsKey(base)) {
      throw new BadMetricFile(
          file,
          "variant_of",
          new Words("没有指标 " + base, "there is no metric " + base + " before this one"));
    }
    metrics.put(metric.id(), metric);
  }

  private static Map<String, Metric> shipped() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (String name : resource("registry.txt").lines().filter(l -> !l.isBlank()).toList()) {
      add(metrics, name + ".yaml", resource(name + ".yaml"));
    }
    return metrics;
  }

  private static String resource(String name) {
    try (InputStream in = Metrics.class.getResourceAsStream("metrics/" + name)) {
      if (in == null) {
        throw new IllegalStateException("metrics/" + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("metrics/" + name + " cannot be read", e);
    }
  }
}
