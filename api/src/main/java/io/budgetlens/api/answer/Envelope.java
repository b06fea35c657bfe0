package io.budgetlens.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of every answer.
 *
 * @param page present where {@code data} is part of a list
 * @param release absent before the first release
 */
public record Envelope(
    Object data, @Nullable Page page, @Nullable Named release, List<Notice> notices) {

  /**
   * Which rows of how many.
   *
   * @param next the address of the next rows of the same release; absent on the last page
   */
  public record Page(int limit, int offset, long total, @Nullable String next) {}

  /** The release an answer belongs to. */
  public record Named(String id, String kind, String publishedAt, boolean current) {}
}
