package io.budgetlens.api.view;

import io.budgetlens.analytics.evidence.QuotedFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure with the words it was read from, first mention first. */
public record QuotedFigureView(FigureView figure, SourceView source, List<QuoteView> quotes) {

  public static QuotedFigureView of(QuotedFigure quoted, Reader reader) {
    return new QuotedFigureView(
        FigureView.of(quoted.figure(), reader),
        SourceView.of(quoted.figure().docId(), quoted.figure().place(), reader),
        quoted.quotes().stream().map(QuoteView::of).toList());
  }

  /**
   * A mention.
   *
   * @param words the words of the number
   * @param block the text of the paragraph or cell they stand in
   * @param start where the words begin in the document's text, in UTF-16 code units
   * @param end where they end, exclusive
   */
  public record QuoteView(
      String words, String block, String place, @Nullable Integer page, int start, int end) {
    static QuoteView of(QuotedFigure.Quote quote) {
      return new QuoteView(
          quote.words(), quote.block(), quote.place(), quote.page(), quote.start(), quote.end());
    }
  }
}
