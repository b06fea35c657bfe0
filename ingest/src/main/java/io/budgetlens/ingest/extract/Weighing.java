package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (kinds.size() < 2) {
      return found;
    }
    Set<Integer> split = severalActual(found);
    return found.stream()
        .filter(f -> !(f.item().equals("staff_actual") && split.contains(f.sentence())))
        .toList();
  }

  /** The sentences that state numbers of actual staff by kind, each behind its own kind. */
  private static Set<Integer> severalActual(List<Found> found) {
    Map<Integer, String> last = new HashMap<>();
    Map<Integer, Integer> turns = new HashMap<>();
    for (Found one : found) {
      boolean actual = one.item().equals("staff_actual");
      if (actual || KINDS.contains(one.item())) {
        String before = last.put(one.sentence(), one.item());
        if (actual && before != null && KINDS.contains(before)) {
          turns.merge(one.sentence(), 1, Integer::sum);
        }
      }
    }
    turns.values().removeIf(times -> times < 2);
    return turns.keySet();
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
    Set<Integer> fullMarks = fullMarks(found);
    return found.stream()
        .filter(f -> !(f.item().equals("total_score") && f.value().compareTo(HUNDRED) == 0))
        .filter(f -> !(isDimensionInProse(f) && fullMarks.contains(f.sentence())))
        .toList();
  }

  private static boolean isDimensionInProse(Found found) {
    return found.item().startsWith("score_") && found.origin() == Figure.Origin.PROSE;
  }

  /** The sentences whose dimensions add up to a hundred. */
  private static Set<Integer> fullMarks(List<Found> found) {
    Map<Integer, BigDecimal> sums = new HashMap<>();
    for (Found one : found) {
      if (isDimensionInProse(one)) {
        sums.merge(one.sentence(), one.value(), BigDecimal::add);
      }
    }
    sums.values().removeIf(sum -> sum.compareTo(HUNDRED) != 0);
    return sums.keySet();
  }
}
