package io.budgetlens.analytics.peer;

import io.budgetlens.lake.engine.Step;
import java.util.List;

/** The step from records to peer groups: {@code peer_new}. */
public final class PeerSteps {
  private PeerSteps() {}

  public static List<Step> all() {
    return List.of(Step.beside(PeerSteps.class, "peer_new"));
  }
}
