package io.budgetlens.ingest.conform;

import io.budgetlens.model.code.DocumentId;
import java.time.Instant;

/**
 * A file whose bytes lie in the lake.
 *
 * @param file what messages call it
 * @param at when its bytes first came
 * @param order the place in the order of all arrivals
 */
public record Landed(DocumentId doc, String file, long bytes, Instant at, long order) {}
