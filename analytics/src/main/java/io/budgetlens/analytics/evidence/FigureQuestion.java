package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.FigureRow;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;

/** The words a figure was read from. */
public record FigureQuestion(DocumentId document, int seq) {

  /**
   * @throws NotFound if the release has no such figure
   */
  public QuotedFigure answer(OpenRelease release) {
    Step step =
        Step.beside(FigureQuestion.class, "figure").with("doc", document.value()).with("seq", seq);
    return release
        .askFirst(step, FigureRow::of)
        .map(f -> Quotes.of(release, f))
        .orElseThrow(() -> NotFound.figure(document.value() + "-" + seq));
  }
}
