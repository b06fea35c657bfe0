package io.budgetlens.bench.fuzz;

import java.util.Locale;
import java.util.Optional;

/** What a file is before it is damaged, told by its name. */
enum Format {
  DOCX(Build.PACKAGE),
  DOC(Build.CONTAINER),
  XLSX(Build.PACKAGE),
  XLS(Build.CONTAINER),
  HTML(Build.TEXT),
  MHT(Build.TEXT),
  CSV(Build.TEXT),
  TXT(Build.TEXT),
  PDF(Build.PDF),
  ZIP(Build.PACKAGE);

  /** How a format keeps its words. */
  enum Build {
    /** A zip: every part has a checksum. */
    PACKAGE,
    /** The old Office container: sectors and streams, no checksums. */
    CONTAINER,
    /** A PDF: objects found by their offsets, some of them packed. */
    PDF,
    /** Bytes that are the words: nothing tells what is missing. */
    TEXT
  }

  private final Build build;

  Format(Build build) {
    this.build = build;
  }

  Build build() {
    return build;
  }

  /** Whether it has an end that is missed when it is cut off. */
  boolean tellsItsEnd() {
    return build != Build.TEXT || this == MHT;
  }

  static Optional<Format> of(String file) {
    String kind = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.name().equals(kind)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
