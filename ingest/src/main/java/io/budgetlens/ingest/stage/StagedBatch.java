package io.budgetlens.ingest.stage;

import io.budgetlens.lake.engine.Row;
import java.util.ArrayList;
import java.util.List;

/** Some documents as read, to be staged together. */
public final class StagedBatch {
  /** How much one batch takes on before it is put on disk. */
  private static final int DOCUMENTS = 256;

  private static final int CHARACTERS = 4_000_000;

  private final List<StagedDocument> documents = new ArrayList<>();
  private long characters;

  public void add(StagedDocument document) {
    documents.add(document);
    characters += document.characters();
  }

  public boolean isFull() {
    return documents.size() >= DOCUMENTS || characters >= CHARACTERS;
  }

  public boolean isEmpty() {
    return documents.isEmpty();
  }

  Iterable<Row> rows(String table) {
    return () -> documents.stream().flatMap(d -> d.rows(table).stream()).iterator();
  }
}
