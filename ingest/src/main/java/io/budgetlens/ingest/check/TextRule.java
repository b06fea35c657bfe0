package io.budgetlens.ingest.check;

import java.util.List;

/** A rule about a document's words. */
interface TextRule {

  /** What the rule says; nothing where it holds or does not apply. */
  List<Remark> check(Paper paper);

  /** Whether it is about whom the scores are of; otherwise it is about the unit. */
  default boolean isOfScores() {
    return false;
  }
}
