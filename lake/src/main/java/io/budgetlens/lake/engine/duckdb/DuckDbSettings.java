package io.budgetlens.lake.engine.duckdb;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What a DuckDB engine may use of the machine. What is absent is DuckDB's own default: all
 * processors, four fifths of the memory, no spilling to disk.
 *
 * @param memoryLimit as DuckDB writes it, such as {@code 2GB}
 * @param temporary where work larger than the memory limit is spilled to
 */
public record DuckDbSettings(
    Optional<String> memoryLimit, OptionalInt threads, Optional<Path> temporary) {

  public DuckDbSettings {
    if (threads.isPresent() && threads.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "an engine needs at least one thread, not " + threads.getAsInt());
    }
  }

  public static DuckDbSettings defaults() {
    return new DuckDbSettings(Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  public DuckDbSettings withMemoryLimit(String limit) {
    return new DuckDbSettings(Optional.of(limit), threads, temporary);
  }

  public DuckDbSettings withThreads(int count) {
    return new DuckDbSettings(memoryLimit, OptionalInt.of(count), temporary);
  }

  public DuckDbSettings withTemporary(Path folder) {
    return new DuckDbSettings(memoryLimit, threads, Optional.of(folder));
  }

  Properties asProperties() {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("allow_community_extensions", "false");
    properties.setProperty("temp_directory", temporary.map(Path::toString).orElse(""));
    memoryLimit.ifPresent(limit -> properties.setProperty("memory_limit", limit));
    threads.ifPresent(count -> properties.setProperty("threads", Integer.toString(count)));
    return properties;
  }
}
