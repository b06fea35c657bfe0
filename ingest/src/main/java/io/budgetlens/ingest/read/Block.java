package io.budgetlens.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph or a table cell.
 *
 * @param place where a person finds it, e.g. {@code paragraph 12}, {@code page 2}, {@code table 1
 *     row 3 column 2}, {@code line 9}
 * @param page 1-based, where the format has pages
 * @param span its range in the document's text, as read (not normalised)
 */
public record Block(Kind kind, String place, @Nullable Integer page, Span span) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    CELL
  }
}
