package io.budgetlens.api.view;

/**
 * The document something comes from, and where in it.
 *
 * @param place a paragraph, a cell or a line
 * @param link the document
 */
public record SourceView(String docId, String place, String link) {
  static SourceView of(String docId, String place, Reader reader) {
    return new SourceView(docId, place, reader.link("/v1/documents/" + docId).toString());
  }
}
