package io.budgetlens.lake.catalogue;

import java.time.Instant;

/**
 * The right to publish, held by one run at a time.
 *
 * @param run the run's id
 * @param kind what the run does, such as {@code ingest}
 * @param expires when another may take it although the holder was not seen to die
 */
public record Lease(String run, String kind, Holder holder, Instant since, Instant expires) {

  boolean isFree(Instant now) {
    return holder.isDead() || !now.isBefore(expires);
  }
}
