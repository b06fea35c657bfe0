package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.source.SourceFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that this run takes up.
 *
 * @param bytes where its bytes lie in the lake
 * @param layout the layout that reads it; absent for documents and canonical files
 * @param again whether an earlier version of the readers has read it
 */
record Arrival(
    SourceFile source, Landed landed, Path bytes, @Nullable Layout layout, boolean again) {

  /** Who reads it: the readers, and the layout where there is one. */
  String version() {
    return version(layout);
  }

  static String version(@Nullable Layout layout) {
    return layout == null
        ? DocumentReport.VERSION
        : DocumentReport.VERSION + " " + layout.version();
  }
}
