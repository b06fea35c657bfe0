package io.budgetlens.ingest.read;

/** A half-open range of UTF-16 offsets into a document's text. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + "," + end + ") is no range");
    }
  }
}
