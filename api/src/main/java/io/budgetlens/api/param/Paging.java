package io.budgetlens.api.param;

import io.budgetlens.analytics.question.Page;
import java.util.List;

/** Reads which part of a list is asked for: {@code limit} rows after {@code offset}. */
public final class Paging {
  /** The parameters of a path that answers a list. */
  public static final List<String> PARAMETERS = List.of("limit", "offset");

  private static final int FARTHEST = 10_000_000;

  private Paging() {}

  public static Page of(Asked asked) {
    return new Page(
        asked.number("limit", 1, Page.LARGEST).orElse(Page.USUAL),
        asked.number("offset", 0, FARTHEST).orElse(0));
  }
}
