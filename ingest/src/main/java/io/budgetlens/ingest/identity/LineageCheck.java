package io.budgetlens.ingest.identity;

import io.budgetlens.ingest.record.RejectReason;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with changes of units taken together. Units that merged in duties and still publish
 * accounts of their own are in order: a merger takes nobody's identity away.
 */
public final class LineageCheck {
  private final Map<String, BigDecimal> shares = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();

  /**
   * @param all every change that would stand, those known before too
   */
  public LineageCheck(List<LineageChange> all) {
    for (LineageChange change : all) {
      if (change.kind().equals("split") && change.share() != null) {
        shares.merge(split(change), change.share(), BigDecimal::add);
      }
      if (change.carriesOn() && change.from() != null && change.to() != null) {
        next.computeIfAbsent(change.from(), f -> new HashSet<>()).add(change.to());
      }
    }
  }

  private static String split(LineageChange change) {
    return change.from() + " " + change.on();
  }

  /** Why a change cannot stand; null where it can. */
  public @Nullable RejectReason whyNot(LineageChange change) {
    RejectReason ends = endsOf(change);
    if (ends != null) {
      return ends;
    }
    if (change.fromBegins() != null && change.on().isBefore(change.fromBegins())) {
      return RejectReason.LINEAGE_BEFORE_BEGINNING;
    }
    if (change.fromEnds() != null && change.on().isAfter(change.fromEnds().plusYears(1))) {
      return RejectReason.LINEAGE_AFTER_END;
    }
    boolean split = change.kind().equals("split");
    if (split
        && shares.getOrDefault(split(change), BigDecimal.ZERO).compareTo(BigDecimal.ONE) > 0) {
      return RejectReason.LINEAGE_SHARES_EXCEED_ONE;
    }
    return change.carriesOn() && leadsBack(change) ? RejectReason.LINEAGE_CYCLE : null;
  }

  private static @Nullable RejectReason endsOf(LineageChange change) {
    boolean founds = change.kind().equals("new");
    boolean abolishes = change.kind().equals("abolish");
    if (founds && change.from() != null) {
      return RejectReason.LINEAGE_HAS_OLD_UNIT;
    }
    if (abolishes && change.to() != null) {
      return RejectReason.LINEAGE_HAS_NEW_UNIT;
    }
    if (!founds && change.from() == null) {
      return RejectReason.LINEAGE_WANTS_OLD_UNIT;
    }
    if (!abolishes && change.to() == null) {
      return RejectReason.LINEAGE_WANTS_NEW_UNIT;
    }
    boolean renamed = change.kind().equals("rename");
    return change.isWithinOne() && !renamed ? RejectReason.LINEAGE_INTO_ITSELF : null;
  }

  private boolean leadsBack(LineageChange change) {
    String start = Objects.requireNonNull(change.from());
    Deque<String> open = new ArrayDeque<>(List.of(Objects.requireNonNull(change.to())));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String unit = open.pop();
      if (unit.equals(start)) {
        return true;
      }
      if (seen.add(unit)) {
        open.addAll(next.getOrDefault(unit, Set.of()));
      }
    }
    return false;
  }
}
