package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the figures of a document. Pure: the same document always gives the same reading.
 *
 * <p>A figure is what the document says, even where the document is wrong; what cannot be read for
 * sure (a number with two decimal points, without a unit, or far from any name) is left out.
 */
public final class Extraction {
  private Extraction() {}

  public static Reading read(Document document) {
    List<Passage> passages = Passage.of(document);
    Recognition recognised = Recognition.of(document, passages);
    if (recognised.type().equals(Reading.OTHER)) {
      return new Reading(Reading.OTHER, recognised.why(), null, null, null, null, List.of());
    }
    List<Found> found = new ArrayList<>();
    Sections.read(passages, recognised, found::add);
    List<Found> weighed = Weighing.weigh(found);
    String unit = recognised.unitName();
    List<Figure> figures = Ledger.figures(document, unit == null ? "" : unit, weighed);
    Integer year = recognised.year();
    return new Reading(
        recognised.type(),
        recognised.why(),
        unit,
        year == null ? null : new FiscalYear(year),
        recognised.scope(),
        ScoreScheme.of(document, weighed),
        figures);
  }
}
