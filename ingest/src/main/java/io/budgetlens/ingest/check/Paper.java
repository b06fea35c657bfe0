package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.scheme.Schemes;

/** What a rule about words reads: a document, and what it states of one scored subject. */
record Paper(
    Document document, Reading reading, Subject subject, ScoreSheet sheet, Schemes schemes) {

  static Paper of(Document document, Reading reading, Subject subject, Schemes schemes) {
    ScoreSheet sheet = ScoreSheet.of(document, reading, subject, schemes);
    return new Paper(document, reading, subject, sheet, schemes);
  }

  /** The same paper, were a rival figure to speak. */
  Paper speaking(Figure rival) {
    return of(document, reading, subject.speaking(rival), schemes);
  }
}
