package io.budgetlens.lake.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One SELECT in the portable subset with its scalars, written {@code :name}.
 *
 * @param name what the step is called in logs and as an intermediate view
 */
public record Step(String name, String sql, Map<String, Object> binds) {
  public Step {
    binds = Map.copyOf(binds);
  }

  public static Step of(String name, String sql) {
    return new Step(name, sql, Map.of());
  }

  /** The step written in {@code <name>.sql} beside a class. */
  public static Step beside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException(name + ".sql is missing beside " + owner.getName());
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ".sql cannot be read", e);
    }
  }

  public Step with(String bind, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(binds);
    more.put(bind, value);
    return new Step(name, sql, more);
  }
}
