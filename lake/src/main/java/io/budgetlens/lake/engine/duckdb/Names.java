package io.budgetlens.lake.engine.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and paths into SQL so that nothing in them can be read as SQL. */
final class Names {
  private Names() {}

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String quoted(Collection<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String literal(Path path) {
    return literal(path.toAbsolutePath().toString());
  }

  /** A path that is to be read as it stands: DuckDB takes {@code * ? [} in it for a pattern. */
  static String existing(Path path) {
    String text = path.toAbsolutePath().toString();
    return literal(text.replaceAll("[\\[*?]", "[$0]"));
  }
}
