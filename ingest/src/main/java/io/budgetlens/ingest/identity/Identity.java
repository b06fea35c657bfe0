package io.budgetlens.ingest.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What resolving a mention came to. */
public sealed interface Identity {

  /** It is this unit. */
  record Linked(Candidate unit) implements Identity {}

  /** It may be one of these, or the name tells too little: a person must look. */
  record Doubtful(List<Candidate> candidates) implements Identity {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * The name is complete and means none of the known units.
   *
   * @param region nine digits, where the name or the document tells it for sure
   * @param province two digits, where that much is told
   */
  record Unknown(@Nullable String region, @Nullable String province) implements Identity {}
}
