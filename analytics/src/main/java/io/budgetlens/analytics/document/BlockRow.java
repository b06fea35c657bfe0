package io.budgetlens.analytics.document;

import io.budgetlens.lake.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph or a cell of a document.
 *
 * @param startOffset where its text begins in the document's text, UTF-16
 */
public record BlockRow(
    int seq, String kind, String place, @Nullable Integer page, int startOffset, String text) {

  /** Reads the columns of {@code document_block}. */
  public static BlockRow of(Row row) {
    return new BlockRow(
        row.integer("seq"),
        row.text("kind"),
        row.text("place"),
        row.integerOrNull("page"),
        row.integer("start_offset"),
        row.text("text"));
  }
}
