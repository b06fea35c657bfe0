package io.budgetlens.ingest.check;

import java.util.Optional;

/** A rule about a document's words. */
interface TextRule {

  /** What the rule says, or nothing where it holds or does not apply. */
  Optional<Remark> check(Paper paper);
}
