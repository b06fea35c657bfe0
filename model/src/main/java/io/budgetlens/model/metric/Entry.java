package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a registry file that knows its file and its path, to refuse with both. */
final class Entry {
  private final String file;
  private final String path;
  private final Map<?, ?> values;

  private Entry(String file, String path, Map<?, ?> values) {
    this.file = file;
    this.path = path;
    this.values = values;
  }

  static Entry of(String file, String path, @Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return new Entry(file, path, map);
    }
    throw new BadMetricFile(
        file, path, new Words("应为键值对", "a mapping of keys to values is expected"));
  }

  void allowOnly(Set<String> keys) {
    for (Object key : values.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        throw refusal(String.valueOf(key), "没有这个键", "there is no such key");
      }
    }
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> refusal(key, "缺少", "is missing"));
  }

  Optional<String> optionalText(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    throw refusal(key, "应为一个值", "a single value is expected");
  }

  Words words(String key) {
    Entry words = entry(key);
    words.allowOnly(Set.of("zh", "en"));
    return new Words(words.text("zh"), words.text("en"));
  }

  Optional<BigDecimal> number(String key) {
    return optionalText(key).map(text -> parseNumber(key, text));
  }

  private BigDecimal parseNumber(String key, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw refusal(key, "“" + text + "”不是数", "'" + text + "' is not a number");
    }
  }

  boolean flag(String key) {
    String text = optionalText(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw refusal(key, "只能写 true 或 false", "must be true or false");
    }
    return text.equals("true");
  }

  /** One of a closed list of lower-case ids. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw refusal(key, "没有“" + text + "”这个选项", "'" + text + "' is none of the choices");
  }

  Entry entry(String key) {
    if (!has(key)) {
      throw refusal(key, "缺少", "is missing");
    }
    return of(file, at(key), values.get(key));
  }

  List<Entry> entries(String key) {
    List<Entry> entries = new ArrayList<>();
    List<?> nodes = has(key) ? list(key) : List.of();
    for (int i = 0; i < nodes.size(); i++) {
      entries.add(element(key, i, nodes.get(i)));
    }
    return entries;
  }

  /** The mapping that stands at a place of a list. */
  Entry element(String key, int index, @Nullable Object node) {
    return of(file, at(key) + "[" + index + "]", node);
  }

  List<?> list(String key) {
    if (values.get(key) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw refusal(key, "应为非空列表", "a list with at least one element is expected");
  }

  BadMetricFile refusal(String key, String zh, String en) {
    return new BadMetricFile(file, at(key), new Words(zh, en));
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
