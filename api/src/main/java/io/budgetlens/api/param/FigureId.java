package io.budgetlens.api.param;

import io.budgetlens.model.code.DocumentId;

/** A figure's name on the wire: {@code <doc_id>-<seq>}. */
public record FigureId(DocumentId document, int seq) {
  @Override
  public String toString() {
    return document.value() + "-" + seq;
  }
}
