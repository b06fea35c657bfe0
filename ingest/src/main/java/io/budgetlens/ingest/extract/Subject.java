package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/** Whose amounts a sentence states: the whole unit's, a part's, or something else's. */
final class Subject {
  private @Nullable Term part;
  private boolean foreign;
  private boolean bound;
  private boolean loose;
  private int facets;
  private boolean budgetContext;
  private boolean among;

  /** A copy, to come back to behind a bracket. */
  Subject copy() {
    Subject copy = new Subject();
    copy.part = part;
    copy.foreign = foreign;
    copy.bound = bound;
    copy.loose = loose;
    copy.facets = facets;
    copy.budgetContext = budgetContext;
    copy.among = among;
    return copy;
  }

  void whole() {
    part = null;
    foreign = false;
    bound = false;
    loose = false;
    facets = 0;
  }

  void part(Term term) {
    whole();
    part = term;
  }

  void foreign() {
    whole();
    foreign = true;
  }

  /** A part that was named in passing, in a clause that is over. */
  void loosen() {
    loose = true;
  }

  boolean isLoose() {
    return loose;
  }

  void boundNumber(boolean byFacet) {
    bound = true;
    facets = byFacet ? facets + 1 : facets;
  }

  void context(boolean budget) {
    budgetContext = budget;
    among = false;
  }

  void among() {
    among = true;
  }

  boolean isForeign() {
    return foreign;
  }

  @Nullable Term part() {
    return part;
  }

  /** Whether a facet word now speaks of the part: before its number, or after another facet. */
  boolean takesFacet() {
    return part != null && (!bound || facets > 0);
  }

  boolean isFaceted() {
    return facets > 0;
  }

  boolean isBound() {
    return bound;
  }

  boolean inBudget() {
    return budgetContext;
  }

  boolean inBudgetBreakdown() {
    return budgetContext && among;
  }
}
