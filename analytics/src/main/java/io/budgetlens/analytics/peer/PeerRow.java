package io.budgetlens.analytics.peer;

import io.budgetlens.lake.engine.Row;
import org.jspecify.annotations.Nullable;

/** A record of a peer group, or one that was left out of it with the reason. */
public record PeerRow(
    String unitId, String name, String peerGroup, boolean included, @Nullable LeftOut leftOut) {

  static PeerRow of(Row row) {
    String reason = row.textOrNull("left_out_reason");
    return new PeerRow(
        row.text("unit_id"),
        row.text("name"),
        row.text("peer_group"),
        Boolean.TRUE.equals(row.value("included")),
        reason == null ? null : LeftOut.find(reason).orElseThrow());
  }
}
