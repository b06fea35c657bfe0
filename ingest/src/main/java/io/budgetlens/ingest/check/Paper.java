package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.scheme.Schemes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule about words reads: a document, and what it states of one subject.
 *
 * @param beside amounts and scores that are no figures, by column of {@code stated}
 * @param also what another place states of an item, by item
 */
record Paper(
    Document document,
    Reading reading,
    Subject subject,
    ScoreSheet sheet,
    Schemes schemes,
    Map<String, Amount> beside,
    Map<String, Amount> also) {

  static Paper of(Document document, Reading reading, Subject subject, Schemes schemes) {
    return new Paper(
        document,
        reading,
        subject,
        ScoreSheet.of(document, reading, subject, schemes),
        schemes,
        beside(document, reading, subject),
        AlsoStated.of(document, subject));
  }

  /** The same paper, were a rival figure to speak. */
  Paper speaking(Figure rival) {
    Subject other = subject.speaking(rival);
    return new Paper(
        document,
        reading,
        other,
        ScoreSheet.of(document, reading, other, schemes),
        schemes,
        rival.item().endsWith("income") ? beside(document, reading, other) : beside,
        Map.of());
  }

  private static Map<String, Amount> beside(Document document, Reading reading, Subject subject) {
    Map<String, Amount> beside = new LinkedHashMap<>(IndicatorScores.of(reading, subject));
    beside.putAll(BesideAmounts.of(document, subject));
    return beside;
  }
}
