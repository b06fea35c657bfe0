package io.budgetlens.api.answer;

import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a route found.
 *
 * @param data a wire record, or a list of them
 * @param part present where {@code data} is part of a list
 */
public record Answer(Object data, @Nullable Part part) {

  public static Answer of(Object data) {
    return new Answer(data, null);
  }

  /** Rows of a page, each in its wire form. */
  public static <T> Answer of(Paged<T> paged, Function<T, ?> wire) {
    List<?> rows = paged.rows().stream().map(wire).toList();
    return new Answer(rows, new Part(paged.page(), paged.total()));
  }

  /** A page of a list that is at hand as a whole. */
  public static <T> Answer of(List<T> all, Page page, Function<T, ?> wire) {
    List<?> rows = all.stream().skip(page.offset()).limit(page.limit()).map(wire).toList();
    return new Answer(rows, new Part(page, all.size()));
  }

  /** Which rows of how many. */
  public record Part(Page page, long total) {
    public boolean hasNext() {
      return (long) page.offset() + page.limit() < total;
    }
  }
}
