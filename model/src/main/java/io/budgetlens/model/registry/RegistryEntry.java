package io.budgetlens.model.registry;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One YAML mapping, read strictly: every scalar is text until it is asked for as something else, a
 * missing or misformed key is refused with file and key, and so is a key that nobody asked for.
 */
public final class RegistryEntry {
  private final String file;
  private final String path;
  private final Map<String, Integer> lines;
  private final Map<String, Object> values;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<RegistryEntry> inner = new ArrayList<>();

  private RegistryEntry(
      String file, String path, Map<String, Object> values, Map<String, Integer> lines) {
    this.file = file;
    this.path = path;
    this.lines = lines;
    this.values = values;
  }

  /** Parses a file's text, which must be one mapping. */
  public static RegistryEntry parse(String file, String yaml) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setSchema(new FailsafeSchema()).build();
      Object top = new Load(settings).loadFromString(yaml);
      return new RegistryEntry(file, "", mapping(file, "", top), KeyLines.of(settings, yaml));
    } catch (YamlEngineException e) {
      throw new BadRegistryFile(
          file,
          "",
          new Words("不是合法的 YAML：" + e.getMessage(), "is no valid YAML: " + e.getMessage()));
    }
  }

  /** Whether a key is given; it is known from then on. */
  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  public String text(String key) {
    return find(key).orElseThrow(() -> missing(key));
  }

  public Optional<String> find(String key) {
    Object value = take(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    throw wrong(key, new Words("应为一段文字", "must be a text"));
  }

  /** Whether a key has a text, not a list or a mapping. */
  public boolean isText(String key) {
    return values.get(key) instanceof String;
  }

  /** A key whose value may be one text or a list of them; absent is empty. */
  public List<String> oneOrMore(String key) {
    return isText(key) ? List.of(text(key)) : texts(key);
  }

  /** A mapping of texts to texts, in the file's order; absent is empty. */
  public Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    findEntry(key)
        .ifPresent(entry -> entry.values.keySet().forEach(k -> pairs.put(k, entry.text(k))));
    return pairs;
  }

  public BigDecimal number(String key) {
    return findNumber(key).orElseThrow(() -> missing(key));
  }

  public Optional<BigDecimal> findNumber(String key) {
    return find(key).map(text -> decimal(key, text));
  }

  private BigDecimal decimal(String key, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw wrong(key, new Words("“" + text + "”不是数", "'" + text + "' is no number"));
    }
  }

  public boolean flag(String key) {
    String text = text(key);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw wrong(key, new Words("应为 true 或 false", "must be true or false"));
  }

  /** A choice by its wire form. */
  public <T> T choice(String key, Map<String, T> choices) {
    String text = text(key);
    T chosen = choices.get(text);
    if (chosen == null) {
      String known = String.join(", ", choices.keySet());
      throw wrong(
          key,
          new Words("“" + text + "”不在 " + known + " 之中", "'" + text + "' is none of " + known));
    }
    return chosen;
  }

  public Words words(String key) {
    RegistryEntry entry = entry(key);
    return new Words(entry.text("zh"), entry.text("en"));
  }

  /** A list of texts; absent is empty. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(key)) {
      if (!(value instanceof String text)) {
        throw wrong(key, new Words("应为文字的列表", "must be a list of texts"));
      }
      texts.add(text.strip());
    }
    return texts;
  }

  public RegistryEntry entry(String key) {
    return findEntry(key).orElseThrow(() -> missing(key));
  }

  public Optional<RegistryEntry> findEntry(String key) {
    Object value = take(key);
    return value == null ? Optional.empty() : Optional.of(inner(pathOf(key), value));
  }

  /** A list of mappings; absent is empty. */
  public List<RegistryEntry> entries(String key) {
    List<RegistryEntry> entries = new ArrayList<>();
    for (Object value : list(key)) {
      entries.add(inner(pathOf(key) + "[" + entries.size() + "]", value));
    }
    return entries;
  }

  /** Refuses the keys that nobody asked for, here and in what stands below. */
  public void refuseUnknownKeys() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        throw wrong(
            key,
            new Words(
                "没有这个键；这里可用的键是 " + String.join("、", asked),
                "is not known here; known keys are " + String.join(", ", asked)));
      }
    }
    inner.forEach(RegistryEntry::refuseUnknownKeys);
  }

  /** The refusal of a key of this entry, to be thrown by who knows what is wrong with it. */
  public BadRegistryFile wrong(String key, Words what) {
    String at = pathOf(key);
    int line = lines.getOrDefault(at, lines.getOrDefault(path, 0));
    return new BadRegistryFile(file, line, at, what);
  }

  private BadRegistryFile missing(String key) {
    return wrong(key, new Words("缺少，请补上", "is missing; add it"));
  }

  private @Nullable Object take(String key) {
    asked.add(key);
    return values.get(key);
  }

  private List<?> list(String key) {
    Object value = take(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(key, new Words("应为列表", "must be a list"));
  }

  private RegistryEntry inner(String at, Object value) {
    RegistryEntry entry = new RegistryEntry(file, at, mapping(file, at, value), lines);
    inner.add(entry);
    return entry;
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static Map<String, Object> mapping(String file, String at, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadRegistryFile(file, at, new Words("应为键值对", "must be a mapping"));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((k, v) -> values.put(String.valueOf(k), v));
    return values;
  }
}
