package io.budgetlens.ingest.conform;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.DocumentId;
import java.util.List;

/**
 * What a person decided on documents whose unit was in doubt.
 *
 * @param reviews rows of {@code unit_review}
 * @param aliases rows of {@code unit_alias}
 * @param units rows of {@code unit} that a decision founds
 */
public record Decisions(List<Row> reviews, List<Row> aliases, List<Row> units) {
  public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

  public Decisions {
    reviews = List.copyOf(reviews);
    aliases = List.copyOf(aliases);
    units = List.copyOf(units);
  }

  public boolean isNone() {
    return reviews.isEmpty();
  }

  /** The documents that were decided on, each once. */
  public List<DocumentId> documents() {
    return reviews.stream().map(row -> row.text("doc_id")).distinct().map(DocumentId::new).toList();
  }
}
