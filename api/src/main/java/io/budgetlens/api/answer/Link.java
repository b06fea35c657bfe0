package io.budgetlens.api.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An address within this server, its parameters in the order of their names. */
public record Link(String path, Map<String, String> query) {
  public Link {
    query = new TreeMap<>(query);
  }

  public static Link to(String path) {
    return new Link(path, Map.of());
  }

  public Link with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(query);
    more.put(name, value.toString());
    return new Link(path, more);
  }

  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    return query.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
