package io.budgetlens.ingest.source;

import java.nio.file.Path;

/**
 * A file of a run.
 *
 * @param origin how messages and the lake call it: relative to the folder it was found in
 */
public record SourceFile(String origin, Path path) {}
