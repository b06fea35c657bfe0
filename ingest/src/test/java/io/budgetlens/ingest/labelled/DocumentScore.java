package io.budgetlens.ingest.labelled;

import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.finding.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * How one document was read.
 *
 * @param type whether its kind was recognised
 * @param unit whether its unit's name was read
 * @param fails the rules that fail, with the symptoms attached to them
 */
record DocumentScore(
    LabelledDocument document,
    boolean refused,
    boolean type,
    boolean unit,
    Tally figures,
    Tally projects,
    Tally indicators,
    List<String> fails) {

  static DocumentScore refused(LabelledDocument document) {
    return of(document, true, false, false, Facts.NONE, List.of());
  }

  static DocumentScore of(LabelledDocument document, DocumentReport report) {
    Reading reading = report.reading();
    Label label = document.label();
    return of(
        document,
        false,
        reading.type().equals(label.type()),
        Facts.name(reading.unitName()).equals(label.unitName()),
        ReadFacts.of(reading),
        fails(report.findings()));
  }

  private static DocumentScore of(
      LabelledDocument document,
      boolean refused,
      boolean type,
      boolean unit,
      Facts read,
      List<String> fails) {
    Facts label = document.label().facts();
    return new DocumentScore(
        document,
        refused,
        type,
        unit,
        Tally.of(label.figures(), read.figures()),
        Tally.of(label.projects(), read.projects()),
        Tally.of(label.indicators(), read.indicators()),
        fails);
  }

  private static List<String> fails(List<Finding> findings) {
    List<String> rules = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.FAILS) {
        rules.add(finding.rule());
        rules.addAll(finding.symptoms());
      }
    }
    return rules;
  }

  /** Rules that fail although an auditor finds nothing. */
  List<String> falseFails() {
    return document.label().clean() ? fails : List.of();
  }

  /** Contradictions that stand in the document and were not found. */
  List<String> unfound() {
    return document.label().planted().stream().filter(r -> !fails.contains(r)).toList();
  }
}
