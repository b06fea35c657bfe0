package io.budgetlens.ingest.source;

import io.budgetlens.ingest.read.UnreadableDocument;

/** A file that was come upon: to be taken up, or refused by its name alone. */
public sealed interface Found {
  /** How messages and the lake call it; members of an archive as {@code a.zip!/b.docx}. */
  String origin();

  /** A file whose bytes can be read. */
  record Whole(SourceFile file) implements Found {
    @Override
    public String origin() {
      return file.origin();
    }
  }

  /** A member of an archive that is not unpacked. */
  record Refused(String origin, UnreadableDocument why) implements Found {}
}
