package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year that the numbers of a sentence belong to. */
final class Timeline {
  private static final int MOST = 24;

  private final @Nullable Integer report;
  private @Nullable Integer current;
  private boolean unreadable;
  private boolean refused;
  private @Nullable Integer latest;
  private boolean priorSeen;
  private boolean relative;
  private final List<Integer> listed = new ArrayList<>();

  Timeline(@Nullable Integer report) {
    this.report = report;
    this.current = report;
  }

  /** A copy, to come back to behind a bracket. */
  Timeline copy() {
    Timeline copy = new Timeline(report);
    copy.current = current;
    copy.unreadable = unreadable;
    copy.refused = refused;
    copy.latest = latest;
    copy.priorSeen = priorSeen;
    copy.relative = relative;
    copy.listed.addAll(listed);
    return copy;
  }

  /** Takes from a bracket that it named the year before. */
  Timeline knowing(Timeline bracket) {
    priorSeen |= bracket.priorSeen;
    return this;
  }

  /** A written year; {@code listed} where it continues a list of years. */
  void see(int year, boolean inList) {
    unreadable = false;
    refused = report != null && year > report;
    priorSeen |= report != null && year == report - 1;
    if (!refused) {
      latest = latest == null ? year : Math.max(latest, year);
    }
    current = year;
    relative = false;
    if (!inList) {
      listed.clear();
    }
    if (listed.size() < MOST) {
      listed.add(year);
    }
  }

  void seePrior() {
    priorSeen = true;
    Integer base = latest != null && current != null && latest.equals(current) ? latest : report;
    current = base == null ? null : Integer.valueOf(base - 1);
    relative = true;
  }

  /** 上年 holds for its clause only. */
  boolean endPrior() {
    boolean ended = relative;
    if (relative) {
      current = latest == null ? report : latest;
      relative = false;
    }
    return ended;
  }

  void seeCurrent() {
    refused = false;
    unreadable = false;
    relative = false;
    current = report;
  }

  void seeUnreadable() {
    unreadable = true;
  }

  void seeRefused() {
    refused = true;
  }

  /** Whether a number now would belong to a plan, or to several years together. */
  boolean refused() {
    return refused;
  }

  boolean priorSeen() {
    return priorSeen;
  }

  @Nullable Integer year() {
    return unreadable ? null : current;
  }

  /** The year of a change: the later one of those compared. */
  @Nullable Integer yearOfChange() {
    if (unreadable) {
      return null;
    }
    return latest == null || (report != null && latest < report && mentionsReport())
        ? report
        : latest;
  }

  private boolean mentionsReport() {
    return current != null && current.equals(report);
  }

  @Nullable Integer before(@Nullable Integer year) {
    return year == null ? null : Integer.valueOf(year - 1);
  }

  List<Integer> listed() {
    return listed;
  }
}
