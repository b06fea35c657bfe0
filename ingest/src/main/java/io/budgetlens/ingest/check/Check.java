package io.budgetlens.ingest.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An arithmetic rule's definition: data that compiles to SQL. */
sealed interface Check
    permits Agreement, AtMost, Equation, ExecutionScore, Ratio, Repetition, Suspicion {

  /** The figures it reads. */
  Set<String> names();

  /** The figures it checks: unless one of them is stated, it has nothing to say. */
  Set<String> checkedNames();

  /**
   * Whether it can say anything of rows that state no more than these figures; a rule that cannot
   * is not even planned.
   */
  default boolean canSpeak(Set<String> stated) {
    return checkedNames().stream().anyMatch(stated::contains);
  }

  /** What is left of it for rows that state no more than these figures; absent where nothing is. */
  default Optional<Check> stating(Set<String> stated) {
    return canSpeak(stated) && stated.containsAll(needed()) ? Optional.of(this) : Optional.empty();
  }

  /** The figures without all of which it can say nothing but that it cannot be checked. */
  default Set<String> needed() {
    return Set.of();
  }

  /** What it checks within one year of a structured row; absent where it looks at other years. */
  default Optional<Check> within() {
    return Optional.of(this);
  }

  /** What it checks across the years of the published record. */
  default Optional<Check> across() {
    return Optional.of(this);
  }

  /** The figures whose places are quoted as evidence, the checked one first. */
  List<String> quoted();

  /** The ways it can end other than that it holds. */
  List<Parts.Ending> endings();

  /** The same check with some figures replaced; used to see whether another finding explains it. */
  Check with(Map<String, Expression> replaced);

  /**
   * Compiles the check.
   *
   * @param prefix for its computed columns, so that two checks can stand in one SELECT
   */
  Parts parts(String prefix);
}
