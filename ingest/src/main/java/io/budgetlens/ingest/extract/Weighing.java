package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What only the whole document tells: which staff numbers are totals, which scores full marks. */
final class Weighing {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final List<String> KINDS =
      List.of(
          "staff_admin_authorised", "staff_admin_support_authorised", "staff_public_authorised");

  private Weighing() {}

  static List<Found> weigh(List<Found> found) {
    return retired(actualStaff(authorisedStaff(totals(found))));
  }

  /** The one kind of authorised staff that is written is the unit's authorised staff. */
  private static List<Found> authorisedStaff(List<Found> found) {
    boolean total = found.stream().anyMatch(f -> f.item().equals("staff_authorised"));
    Set<String> kinds =
        found.stream().map(Found::item).filter(KINDS::contains).collect(Collectors.toSet());
    if (total || kinds.size() != 1) {
      return found;
    }
    return found.stream()
        .map(f -> KINDS.contains(f.item()) ? f.withItem("staff_authorised") : f)
        .toList();
  }

  /** Numbers of staff told apart by kind, with no total written, are no total. */
  private static List<Found> actualStaff(List<Found> found) {
    Set<String> kinds =
        found.stream().map(Found::item).filter(KINDS::contains).collect(Collectors.toSet());
    Set<Integer> split = new HashSet<>();
    for (Found one : found) {
      if (KINDS.contains(one.item()) && kinds.size() > 1) {
        split.add(one.sentence());
      }
    }
    List<Found> kept = new ArrayList<>();
    for (Found one : found) {
      boolean partOnly =
          one.item().equals("staff_actual")
              && split.contains(one.sentence())
              && several(found, one);
      if (!partOnly) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean several(List<Found> found, Found one) {
    long inSentence =
        found.stream()
            .filter(f -> f.item().equals("staff_actual") && f.sentence() == one.sentence())
            .map(f -> f.value().stripTrailingZeros())
            .distinct()
            .count();
    return inSentence > 1;
  }

  /** 离退休 stands for the retired only where they are not told apart. */
  private static List<Found> retired(List<Found> found) {
    boolean apart = found.stream().anyMatch(f -> f.item().equals("staff_retired"));
    return found.stream()
        .filter(f -> !(apart && f.item().equals("staff_all_retired")))
        .map(f -> f.item().equals("staff_all_retired") ? f.withItem("staff_retired") : f)
        .toList();
  }

  /** A total of 100 beside a lower total is the full marks; so are the parts that add up to it. */
  private static List<Found> totals(List<Found> found) {
    Set<Integer> lower =
        found.stream()
            .filter(f -> f.item().equals("total_score") && f.isWholeUnit())
            .filter(f -> f.value().compareTo(HUNDRED) < 0)
            .map(Found::sentence)
            .collect(Collectors.toSet());
    if (lower.isEmpty()) {
      return found;
    }
    return found.stream()
        .filter(f -> !(f.item().equals("total_score") && f.value().compareTo(HUNDRED) == 0))
        .filter(f -> !isFullMarks(found, f))
        .toList();
  }

  private static boolean isFullMarks(List<Found> found, Found one) {
    if (!one.item().startsWith("score_") || one.origin() == Figure.Origin.TABLE) {
      return false;
    }
    BigDecimal sum =
        found.stream()
            .filter(f -> f.item().startsWith("score_") && f.sentence() == one.sentence())
            .map(Found::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(HUNDRED) == 0;
  }
}
