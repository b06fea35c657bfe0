package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unit of money that all lines of a document that name one agree on; looked for once. */
final class CommonUnit {
  private final Document document;
  private @Nullable Optional<String> unit;

  CommonUnit(Document document) {
    this.document = document;
  }

  Document document() {
    return document;
  }

  Optional<String> get() {
    if (unit == null) {
      unit = TableCaption.onlyUnit(document);
    }
    return unit;
  }
}
