package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.FigureRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure with the words it was read from, first mention first. */
public record QuotedFigure(FigureRow figure, List<Quote> quotes) {
  public QuotedFigure {
    quotes = List.copyOf(quotes);
  }

  /**
   * A mention.
   *
   * @param start where the words begin in the document's text, UTF-16
   * @param end where they end, exclusive
   * @param words the words of the number
   * @param place the block they stand in, e.g. {@code paragraph 12}
   * @param block the block's text, to read the words in
   */
  public record Quote(
      int start, int end, String words, String place, @Nullable Integer page, String block) {}
}
