package io.budgetlens.ingest.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of a run.
 *
 * @param origin how messages and the lake call it: relative to the folder it was found in
 */
public record SourceFile(String origin, Path path) {

  /** Whether it may hold a table that a layout reads: a file of lines, or rows of a database. */
  public boolean isTabular() {
    String name = origin.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv")
        || name.endsWith(".tsv")
        || name.endsWith(".txt")
        || isOfDatabase();
  }

  /** Whether it is a snapshot of a database: its origin ends in {@code #} and its layout. */
  public boolean isOfDatabase() {
    return origin.startsWith("jdbc:");
  }
}
