package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.source.SourceFile;
import java.nio.file.Path;

/**
 * A file that this run takes up.
 *
 * @param bytes where its bytes lie in the lake
 * @param again whether an earlier version of the readers has read it
 */
record Arrival(SourceFile source, Landed landed, Path bytes, boolean again) {}
