package io.budgetlens.api.param;

import io.budgetlens.analytics.question.Page;
import java.util.List;

/** Reads which part of a list is asked for: {@code size} rows, {@code page} counted from 1. */
public final class Paging {
  /** The parameters of a path that answers a list. */
  public static final List<String> PARAMETERS = List.of("page", "size");

  private static final int FARTHEST = Integer.MAX_VALUE / Page.LARGEST;

  private Paging() {}

  public static Page of(Asked asked) {
    return new Page(
        asked.number("page", 1, FARTHEST).orElse(1),
        asked.number("size", 1, Page.LARGEST).orElse(Page.USUAL));
  }
}
