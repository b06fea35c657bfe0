package io.budgetlens.ingest.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of a run.
 *
 * @param origin how messages and the lake call it: relative to the folder it was found in
 */
public record SourceFile(String origin, Path path) {

  /** Canonical records come as CSV; everything else is a document. */
  public boolean isCsv() {
    return origin.toLowerCase(Locale.ROOT).endsWith(".csv");
  }
}
