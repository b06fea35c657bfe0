package io.budgetlens.api.view;

import io.budgetlens.analytics.document.BlockRow;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph or a cell of a document.
 *
 * @param start where its text begins in the document's text, in UTF-16 code units
 */
public record BlockView(
    int seq, String kind, String place, @Nullable Integer page, int start, String text) {
  public static BlockView of(BlockRow row) {
    return new BlockView(
        row.seq(), row.kind(), row.place(), row.page(), row.startOffset(), row.text());
  }
}
