package io.budgetlens.api.view;

import io.budgetlens.model.text.Words;

/**
 * Where a definition comes from.
 *
 * @param seen false where it is given from professional knowledge and is still to be checked
 */
public record CitationView(String source, boolean seen) {
  static CitationView of(Words source, boolean seen, Reader reader) {
    return new CitationView(reader.read(source), seen);
  }
}
