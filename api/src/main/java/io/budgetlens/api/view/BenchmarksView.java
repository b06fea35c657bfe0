package io.budgetlens.api.view;

import io.budgetlens.analytics.peer.PeerGroup;
import io.budgetlens.model.metric.AbsenceReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among its peers.
 *
 * @param rule who is compared with whom
 * @param absence why there are no standings at all
 */
public record BenchmarksView(String rule, List<StandingView> standings, @Nullable Absence absence) {
  public static BenchmarksView of(
      List<StandingView> standings, @Nullable AbsenceReason absence, Reader reader) {
    return new BenchmarksView(
        reader.read(PeerGroup.rule()), standings, Absence.of(absence, reader));
  }
}
